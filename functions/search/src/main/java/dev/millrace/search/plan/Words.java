package dev.millrace.search.plan;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What stands between the spaces of a query, and where. Time is linear in the length of the query.
///
/// @param count how many words there are; of scripts without spaces, two characters count as one
/// @param spans those that hold a letter or a digit, without what is around them
record Words(int count, List<Span> spans) {

    /// Scripts that are written without spaces.
    private static final Set<UnicodeScript> UNSPACED = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /// A stretch of a text, from one position to before another.
    record Span(int from, int until) {

        String of(String text) {
            return text.substring(from, until);
        }
    }

    static Words of(String text) {
        var spans = new ArrayList<Span>();
        var count = 0;
        var position = 0;
        while (position < text.length()) {
            var end = endOfRun(text, position);
            var span = trimmed(text, position, end);
            if (span.until() > span.from()) {
                spans.add(span);
                count += weight(text, span);
            }
            position = end + 1;
        }
        return new Words(count, List.copyOf(spans));
    }

    /// Whether a character belongs to a script that is written without spaces.
    static boolean isUnspaced(int codePoint) {
        return codePoint > 0x7F && UNSPACED.contains(UnicodeScript.of(codePoint));
    }

    private static int endOfRun(String text, int from) {
        var end = from;
        while (end < text.length() && !isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /// Without the brackets, quotes and full stops around a word; empty if nothing else is there.
    private static Span trimmed(String text, int from, int until) {
        var start = from;
        var end = until;
        while (start < end && !isPartOfWord(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && !isPartOfWord(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return new Span(start, end);
    }

    private static boolean isPartOfWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint);
    }

    private static int weight(String text, Span span) {
        var unspaced = 0;
        for (var i = span.from(); i < span.until(); i++) {
            if (isUnspaced(text.charAt(i))) {
                unspaced++;
            }
        }
        return unspaced == 0 ? 1 : Math.max(1, (unspaced + 1) / 2);
    }
}

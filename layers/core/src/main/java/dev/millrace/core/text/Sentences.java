package dev.millrace.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Splits texts of any language into sentences, in one pass.
///
/// A sentence ends after a full stop, a question or an exclamation mark of any script, at an empty line, at a line
/// that begins an item of a list, and after a short line that ends without a mark, as headings do. A dot does not end
/// one within a number, after a single letter or a common abbreviation, or before a small letter.
public final class Sentences {

    /// Characters of one sentence; longer ones are cut where a word ends.
    public static final int LONGEST = 600;

    private static final String ENDS = ".!?…。！？．।॥؟۔።";
    private static final String WIDE_ENDS = "。！？．।॥؟۔።";
    private static final String CLOSING = "\"'”’»)]」』）";
    private static final String BULLETS = "-*•–#";
    private static final int SHORT_LINE = 50;
    private static final List<String> ABBREVIATIONS =
            List.of("dr", "mr", "mrs", "ms", "st", "no", "nr", "fig", "vs", "etc", "approx", "ca", "bzw", "art", "sr");

    private final String text;
    private final List<String> found = new ArrayList<>();
    private int begin;

    private Sentences(String text) {
        this.text = text;
    }

    /// The sentences of a text, as they stand in it.
    public static List<String> of(String text) {
        return new Sentences(text).split();
    }

    private List<String> split() {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n' ? endsLine(i) : endsSentence(i)) {
                i = afterClosing(i);
                add(i + 1);
            } else if (i - begin >= LONGEST) {
                add(lastSpace(i));
            }
        }
        add(text.length());
        return found;
    }

    private void add(int end) {
        var sentence = text.substring(begin, end).strip();
        if (!sentence.isEmpty()) {
            found.add(sentence);
        }
        begin = end;
    }

    private int lastSpace(int end) {
        for (var i = end; i > begin + LONGEST / 2; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    private boolean endsLine(int i) {
        var next = i + 1;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        if (next == text.length() || text.charAt(next) == '\n' || text.charAt(next) == '\r') {
            return true;
        }
        return BULLETS.indexOf(text.charAt(next)) >= 0 || isHeading(i);
    }

    private boolean isHeading(int end) {
        var line = text.substring(begin, end).strip();
        return line.length() < SHORT_LINE && !line.endsWith(",");
    }

    private boolean endsSentence(int i) {
        var c = text.charAt(i);
        if (ENDS.indexOf(c) < 0) {
            return false;
        }
        if (WIDE_ENDS.indexOf(c) >= 0) {
            return true;
        }
        var next = afterClosing(i) + 1;
        if (next < text.length() && !Character.isWhitespace(text.charAt(next))) {
            return false;
        }
        return c != '.' || (!isAbbreviation(i) && !isSmallAfter(next));
    }

    private int afterClosing(int i) {
        var last = i;
        while (last + 1 < text.length() && CLOSING.indexOf(text.charAt(last + 1)) >= 0) {
            last++;
        }
        return last;
    }

    private boolean isSmallAfter(int from) {
        var next = from;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && Character.isLowerCase(text.charAt(next));
    }

    private boolean isAbbreviation(int dot) {
        var start = dot;
        while (start > begin && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        var word = text.substring(start, dot);
        return (word.length() == 1 && Character.isLetter(word.charAt(0)))
                || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }
}

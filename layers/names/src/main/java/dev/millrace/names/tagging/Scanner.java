package dev.millrace.names.tagging;

/// Finds where words begin and end.
///
/// A word is letters and digits, with hyphens, full stops, ampersands and apostrophes between them (`Jean-Luc`,
/// `U.S`, `AT&T`, `O'Neill`); a possessive `'s` and every other visible character stand for themselves.
final class Scanner {

    /// No name is longer; longer runs are cut, so that work per word is bounded.
    static final int LONGEST_WORD = 48;

    private Scanner() {}

    /// Where the next visible character stands, or the end of the text.
    static int nextVisible(String text, int from) {
        var i = from;
        while (i < text.length() && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /// Where the word ends that begins at this visible character.
    static int endOf(String text, int start) {
        if (isApostrophe(text.charAt(start))) {
            return isPossessive(text, start) ? start + 2 : start + 1;
        }
        var end = Math.min(text.length(), start + LONGEST_WORD);
        var i = start;
        while (i < end && continues(text, start, i)) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i > start ? i : start + Character.charCount(text.codePointAt(start));
    }

    private static boolean continues(String text, int start, int i) {
        var c = text.charAt(i);
        if (c < 128 ? isAsciiWord(c) : isWord(text.codePointAt(i))) {
            return true;
        }
        return i > start
                && isJoint(c)
                && i + 1 < text.length()
                && isWord(text.codePointAt(i + 1))
                && !(isApostrophe(c) && isPossessive(text, i));
    }

    private static boolean isPossessive(String text, int apostrophe) {
        return apostrophe + 1 < text.length()
                && (text.charAt(apostrophe + 1) | ' ') == 's'
                && (apostrophe + 2 == text.length() || !isWord(text.codePointAt(apostrophe + 2)));
    }

    private static boolean isJoint(char c) {
        return c == '-' || c == '.' || c == '&' || isApostrophe(c);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static boolean isAsciiWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isWord(int point) {
        return Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u0085' || Character.isSpaceChar(c);
    }
}

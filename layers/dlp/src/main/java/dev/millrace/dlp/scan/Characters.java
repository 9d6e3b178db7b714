package dev.millrace.dlp.scan;

import dev.millrace.dlp.FoldedText;

/// Classes of characters in folded text. "Plain" means ASCII: letters of other scripts do not extend an identifier.
public final class Characters {

    private Characters() {}

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isPlainLetter(char c) {
        var lower = c | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    public static boolean isPlain(char c) {
        return isDigit(c) || isPlainLetter(c);
    }

    public static boolean isHex(char c) {
        var lower = c | 0x20;
        return isDigit(c) || (lower >= 'a' && lower <= 'f');
    }

    /// Whether the position is outside the text, or holds a blank or line break.
    public static boolean isGap(char c) {
        return c == '\0' || Character.isWhitespace(c);
    }

    /// Where the digits end that begin at `from`, looking no further than `limit`.
    public static int endOfDigits(FoldedText text, int from, int limit) {
        var end = from;
        while (end < limit && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}

package dev.millrace.dlp;

/// Superscript and subscript digits. One or two after a word or a number are a footnote mark, and no digits of it;
/// three
/// together, or those that a digit follows, write a number.
final class RaisedDigits {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final int FIRST_SUBSCRIPT = 0x2080;
    private static final int ENOUGH = 3;

    private RaisedDigits() {}

    /// The digit, or the code point itself.
    static int fold(String text, int at, int point) {
        var digit = digit(point);
        return digit >= 0 && isOfNumber(text, at) ? '0' + digit : point;
    }

    private static boolean isOfNumber(String text, int at) {
        var start = at;
        while (at - start < ENOUGH - 1 && isRaised(text, start - 1)) {
            start--;
        }
        var end = at + 1;
        while (end - at < ENOUGH && isRaised(text, end)) {
            end++;
        }
        return end - start >= ENOUGH || end < text.length() && Character.isDigit(text.charAt(end));
    }

    private static boolean isRaised(String text, int at) {
        return at >= 0 && at < text.length() && digit(text.charAt(at)) >= 0;
    }

    private static int digit(int point) {
        var isSubscript = point >= FIRST_SUBSCRIPT && point < FIRST_SUBSCRIPT + 10;
        return isSubscript ? point - FIRST_SUBSCRIPT : SUPERSCRIPTS.indexOf(point);
    }
}

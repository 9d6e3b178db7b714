package dev.millrace.dlp;

/// Characters written as escapes in the midst of text: `jane%40example.com` (RFC 3986, section 2.1), `jane\u0040…` and
/// `jane\x40…` as in scripts, `jane&#64;…` and `&#x40;` (HTML 13.2.5.72).
///
/// Whether something is an escape depends on a few characters around it alone, so that it is told again from its place.
final class Escapes {

    private static final int HEX = 16;
    private static final int PERCENT_LENGTH = 3;
    private static final int MOST_REFERENCE_DIGITS = 7;
    private static final int DELETE = 0x7F;

    private Escapes() {}

    /// Whether an escape may begin with that character.
    static boolean mayBegin(char c) {
        return c == '%' || c == '\\' || c == '&';
    }

    /// Where the escape ends that begins there; that very position if none does.
    static int end(String text, int start) {
        return switch (charAt(text, start)) {
            case '%' -> isPercent(text, start) ? start + PERCENT_LENGTH : start;
            case '\\' -> start + Math.max(0, lengthOfBackslash(text, start));
            case '&' -> endOfReference(text, start);
            default -> start;
        };
    }

    /// The character that the escape between those positions stands for.
    static int character(String text, int start, int end) {
        return switch (text.charAt(start)) {
            case '%' -> printed(number(text, start + 1, end, HEX));
            case '\\' -> number(text, start + 2, end, HEX);
            default -> reference(text, start, end);
        };
    }

    private static int printed(int code) {
        return code == '\r' ? '\n' : code;
    }

    /// Of ASCII, what is printed, and line breaks and tabs. Digits that go on after it are rather a number after a
    /// percent sign, `LIKE '%4111…'`, unless a blank or a bracket is meant, as before the digits of a phone.
    private static boolean isPercent(String text, int start) {
        var code = number(text, start + 1, start + PERCENT_LENGTH, HEX);
        if (code < ' ') {
            return code == '\t' || code == '\n' || code == '\r';
        }
        if (code >= DELETE) {
            return false;
        }
        var opens = code == ' ' || code == '(' || code == ')';
        return opens || !isDigit(text, start + PERCENT_LENGTH) || isHexWritten(text, start);
    }

    /// `%2B`, but not `%41`, which could be a number.
    private static boolean isHexWritten(String text, int start) {
        return !isDigit(text, start + 1) || !isDigit(text, start + 2);
    }

    private static int lengthOfBackslash(String text, int start) {
        var length = switch (charAt(text, start + 1)) {
            case 'u' -> 6;
            case 'x' -> 4;
            default -> 0;
        };
        var code = length == 0 ? -1 : number(text, start + 2, start + length, HEX);
        return code < ' ' || Character.isSurrogate((char) code) ? 0 : length;
    }

    private static int endOfReference(String text, int start) {
        if (charAt(text, start + 1) != '#') {
            return start;
        }
        var first = firstOfReference(text, start);
        var end = first;
        while (end - first < MOST_REFERENCE_DIGITS && digit(text, end, radix(first, start)) >= 0) {
            end++;
        }
        var code = number(text, first, end, radix(first, start));
        var isCharacter = code >= ' ' && code <= Character.MAX_CODE_POINT && !isSurrogate(code);
        if (!isCharacter) {
            return start;
        }
        return charAt(text, end) == ';' ? end + 1 : end;
    }

    private static boolean isSurrogate(int code) {
        return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    }

    private static int reference(String text, int start, int end) {
        var first = firstOfReference(text, start);
        var last = text.charAt(end - 1) == ';' ? end - 1 : end;
        return number(text, first, last, radix(first, start));
    }

    private static int firstOfReference(String text, int start) {
        return (charAt(text, start + 2) | 0x20) == 'x' ? start + 3 : start + 2;
    }

    private static int radix(int firstDigit, int start) {
        return firstDigit - start == 3 ? HEX : 10;
    }

    /// The number between those positions; negative if none is written there.
    private static int number(String text, int start, int end, int radix) {
        var number = start < end ? 0 : -1;
        for (var at = start; at < end; at++) {
            var digit = digit(text, at, radix);
            if (digit < 0) {
                return -1;
            }
            number = number * radix + digit;
        }
        return number;
    }

    private static int digit(String text, int at, int radix) {
        var c = charAt(text, at);
        return c < 128 ? Character.digit(c, radix) : -1;
    }

    private static boolean isDigit(String text, int at) {
        return digit(text, at, 10) >= 0;
    }

    private static char charAt(String text, int at) {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}

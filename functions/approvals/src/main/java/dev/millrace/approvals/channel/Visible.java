package dev.millrace.approvals.channel;

/// Text in which nothing is hidden: characters that have no shape, or turn the order of others around
/// ([Unicode TR 36](https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing)), are written as their number,
/// such
/// as 202e, in braces after a backslash and a u. What an approver reads is what there is.
public final class Visible {

    private Visible() {}

    /// The whole text.
    public static String of(String text) {
        return of(text, Integer.MAX_VALUE);
    }

    /// Its first so many UTF-16 units, or one less where that would cut a character in two.
    public static String of(String text, int longest) {
        var visible = new StringBuilder();
        text.codePoints().forEach(c -> visible.append(isHidden(c) ? "\\u{%x}".formatted(c) : Character.toString(c)));
        if (visible.length() <= longest) {
            return visible.toString();
        }
        var end = Character.isHighSurrogate(visible.charAt(longest - 1)) ? longest - 1 : longest;
        return visible.substring(0, end);
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            case Character.CONTROL -> c != '\n' && c != '\t';
            default -> false;
        };
    }
}

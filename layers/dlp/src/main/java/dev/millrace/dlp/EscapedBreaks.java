package dev.millrace.dlp;

/// Line breaks and tabs that are written as escapes, as in logs and exports: `Name: Jane Doe\nPhone: 555 0100`. Read as
/// letters they would cling to the value that follows.
final class EscapedBreaks {

    /// As far back as a path is looked for: the longest that Windows takes without being asked.
    private static final int LONGEST_PATH = 260;

    private EscapedBreaks() {}

    /// The text with blanks and line breaks in the place of their escapes, character for character; the very same if
    /// there are none. In the paths of Windows, `C:\new`, a backslash escapes nothing.
    static String resolved(String text) {
        var at = text.indexOf('\\');
        if (at < 0) {
            return text;
        }
        var resolved = new StringBuilder(text);
        for (; at >= 0 && at + 1 < text.length(); at = text.indexOf('\\', at + 1)) {
            var escaped = text.charAt(at + 1);
            if ((escaped == 'n' || escaped == 'r' || escaped == 't') && !isInPath(resolved, at)) {
                resolved.setCharAt(at, ' ');
                resolved.setCharAt(at + 1, escaped == 't' ? ' ' : '\n');
            }
        }
        return resolved.toString();
    }

    private static boolean isInPath(StringBuilder text, int backslash) {
        var start = backslash;
        while (start > 0 && backslash - start < LONGEST_PATH && !opensPath(text.charAt(start - 1))) {
            start--;
        }
        var isShare = text.charAt(start) == '\\' && start + 1 < backslash && text.charAt(start + 1) == '\\';
        var isDrive = backslash - start >= 2 && Character.isLetter(text.charAt(start)) && text.charAt(start + 1) == ':';
        return isShare || isDrive;
    }

    private static boolean opensPath(char c) {
        return Character.isWhitespace(c) || c == '"' || c == '\'' || c == '(' || c == '=' || c == '<';
    }
}

package dev.millrace.triage.desk;

/// Makes texts fit into the fields of desks.
public final class Clip {

    private Clip() {}

    /// At most so many UTF-16 units of a text, and no half of a character.
    public static String to(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }

    /// The same, with every run of white space and control characters as one space.
    public static String oneLine(String text, int longest) {
        var line = new StringBuilder(Math.min(text.length(), longest));
        text.codePoints().forEach(c -> append(line, c));
        return to(line.toString().strip(), longest);
    }

    private static void append(StringBuilder line, int c) {
        var space = Character.isWhitespace(c) || Character.isISOControl(c);
        if (!space) {
            line.appendCodePoint(c);
        } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
        }
    }
}

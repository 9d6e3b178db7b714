package dev.millrace.search.attack;

import java.text.Normalizer;

/// Whether words are whole sentences, or lines, of a text.
final class Sentences {

    private static final String ENDS = ".!?。！？:;";

    private Sentences() {}

    /// Without blanks, marks of Markdown escapes and what cannot be seen.
    static String plain(String text) {
        var plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace("\\", "")
                .codePoints()
                .forEach(c -> {
                    if (c == '\n') {
                        plain.append('\n');
                    } else if (!Character.isWhitespace(c)
                            && !Character.isSpaceChar(c)
                            && !Character.isISOControl(c)
                            && Character.getType(c) != Character.FORMAT) {
                        plain.appendCodePoint(c);
                    }
                });
        return plain.toString().strip();
    }

    static boolean areIn(String text, String wanted) {
        var lines = plain(text);
        var whole = lines.replace("\n", "");
        var words = wanted.replace("\n", "");
        for (int at = whole.indexOf(words); at >= 0 && !words.isEmpty(); at = whole.indexOf(words, at + 1)) {
            if (isEdge(lines, at) && isEdge(lines, at + words.length())) {
                return true;
            }
        }
        return false;
    }

    /// Whether a sentence or a line ends before that character, line ends not counted.
    private static boolean isEdge(String lines, int at) {
        int seen = 0;
        for (int i = 0; i <= lines.length(); i++) {
            if (i == lines.length() || lines.charAt(i) == '\n' && seen == at) {
                return seen == at;
            }
            if (lines.charAt(i) != '\n') {
                if (seen == at) {
                    return i == 0 || lines.charAt(i - 1) == '\n' || ENDS.indexOf(lines.charAt(i - 1)) >= 0;
                }
                seen++;
            }
        }
        return false;
    }
}

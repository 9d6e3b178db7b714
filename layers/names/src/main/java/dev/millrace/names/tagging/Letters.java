package dev.millrace.names.tagging;

import java.text.Normalizer;

/// Letters without case and accents, so that a name is recognized however it is written.
final class Letters {

    private static final int TABLE = 0x2000;
    private static final char[] PLAIN = plain();

    private Letters() {}

    /// The letter in lower case and without its accent; any other character as it is.
    static char plain(char c) {
        return c < TABLE ? PLAIN[c] : c == '\u2019' ? '\'' : Character.toLowerCase(c);
    }

    private static char[] plain() {
        var table = new char[TABLE];
        for (var c = 0; c < TABLE; c++) {
            var bare = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                    .charAt(0);
            table[c] = Character.toLowerCase(bare);
        }
        return table;
    }
}

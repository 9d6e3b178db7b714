package dev.millrace.dlp.csv;

import dev.millrace.dlp.projection.Source;
import java.io.IOException;

/// How a file separates and quotes its cells.
///
/// RFC 4180 says comma and double quote; files in the wild use other separators, of which the one is taken that gives
/// the first records the same number of cells, most of them winning.
record Dialect(char delimiter, char quote) {

    private static final String DELIMITERS = ",;\t|";
    private static final int LOOKED_AT = 1 << 14;
    private static final int RECORDS = 20;

    /// Tells from the beginning of the document.
    static Dialect of(Source document) throws IOException {
        var length = 0;
        while (length < LOOKED_AT && document.peek(length) != Source.END) {
            length++;
        }
        var beginning = document.slice(document.position(), document.position() + length);
        var quote = quoteOf(beginning);
        var best = ',';
        var most = 0;
        for (var i = 0; i < DELIMITERS.length(); i++) {
            var score = agreement(beginning, DELIMITERS.charAt(i), quote);
            if (score > most) {
                most = score;
                best = DELIMITERS.charAt(i);
            }
        }
        return new Dialect(best, quote);
    }

    /// A single quote counts only where no cell begins with a double one.
    private static char quoteOf(String beginning) {
        var single = false;
        for (var i = 0; i < beginning.length(); i++) {
            var beginsCell =
                    i == 0 || DELIMITERS.indexOf(beginning.charAt(i - 1)) >= 0 || beginning.charAt(i - 1) == '\n';
            if (beginsCell && beginning.charAt(i) == '"') {
                return '"';
            }
            single |= beginsCell && beginning.charAt(i) == '\'' && closes(beginning, i);
        }
        return single ? '\'' : '"';
    }

    private static boolean closes(String beginning, int quote) {
        var next = beginning.indexOf('\'', quote + 1);
        return next > 0
                && (next + 1 == beginning.length()
                        || DELIMITERS.indexOf(beginning.charAt(next + 1)) >= 0
                        || Character.isWhitespace(beginning.charAt(next + 1)));
    }

    /// How many delimiters the first records have, those records apart that have another number of them.
    private static int agreement(String beginning, char delimiter, char quote) {
        var first = 0;
        var inRecord = 0;
        var agreeing = 0;
        var records = 0;
        var quoted = false;
        for (var i = 0; i < beginning.length() && records < RECORDS; i++) {
            var c = beginning.charAt(i);
            if (c == quote) {
                quoted = !quoted;
            } else if (!quoted && c == delimiter) {
                inRecord++;
            } else if (!quoted && c == '\n') {
                first = records++ == 0 ? inRecord : first;
                agreeing += inRecord == first ? 1 : 0;
                inRecord = 0;
            }
        }
        return (records == 0 ? inRecord : first) * Math.max(1, agreeing);
    }
}

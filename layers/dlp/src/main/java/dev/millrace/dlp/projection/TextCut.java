package dev.millrace.dlp.projection;

import java.io.IOException;

/// Where text may be cut: after a line, or after a word if lines have no end.
public final class TextCut {

    private static final int ENOUGH = 1 << 18;
    private static final int MUCH = 1 << 22;

    private TextCut() {}

    /// Where the part ends that begins at the document's position.
    public static long next(Source document) throws IOException {
        for (var ahead = 0; ; ahead++) {
            var c = document.peek(ahead);
            if (c == Source.END) {
                return document.position() + ahead;
            }
            if (ahead >= ENOUGH && (c == '\n' || (ahead >= MUCH && Character.isWhitespace(c)))) {
                return document.position() + ahead + 1;
            }
        }
    }
}

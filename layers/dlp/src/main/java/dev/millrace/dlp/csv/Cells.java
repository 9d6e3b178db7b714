package dev.millrace.dlp.csv;

import dev.millrace.dlp.projection.Encoding;
import dev.millrace.dlp.projection.Projection;
import dev.millrace.dlp.projection.Source;
import dev.millrace.dlp.projection.Windows;
import java.io.IOException;

/// Reads one cell after the other.
final class Cells {

    private final Source source;
    private final Windows windows;
    private final Dialect dialect;
    private final Encoding bare;
    private final Encoding quoted;
    private int lastStart;
    private int lastEnd;

    Cells(Source source, Windows windows, Dialect dialect) {
        this.source = source;
        this.windows = windows;
        this.dialect = dialect;
        bare = new BareEncoding(dialect);
        quoted = new QuotedEncoding(dialect.quote());
    }

    /// What the last cell holds.
    String last() {
        return windows.current().text(lastStart, lastEnd);
    }

    /// Projects the next cell; the delimiter before it, in all columns but the first, is read too.
    ///
    /// @return whether it ends as cells end: at a delimiter, a line break or the end of the document
    boolean project(int column) throws IOException {
        if (column > 0) {
            source.read();
        }
        var window = windows.current();
        var isQuoted = source.peek() == dialect.quote();
        window.begin(isQuoted ? quoted : bare);
        lastStart = window.length();
        var ended = isQuoted ? projectQuoted(window) : projectBare(window);
        lastEnd = window.length();
        window.filler(Projection.GAP);
        return ended;
    }

    private boolean projectBare(Projection window) throws IOException {
        var start = source.position();
        while (!isEnd(source.peek())) {
            source.read();
        }
        window.same(source.slice(start, source.position()), start);
        return true;
    }

    private boolean projectQuoted(Projection window) throws IOException {
        source.read();
        while (true) {
            verbatim(window);
            if (source.read() == Source.END) {
                return false;
            }
            if (source.peek() != dialect.quote()) {
                return isEnd(source.peek());
            }
            source.read();
            var quote = source.position() - 2;
            window.escaped(String.valueOf(dialect.quote()), quote, quote + 2);
        }
    }

    private void verbatim(Projection window) throws IOException {
        var start = source.position();
        while (source.peek() != dialect.quote() && source.peek() != Source.END) {
            source.read();
        }
        window.same(source.slice(start, source.position()), start);
    }

    private boolean isEnd(int c) {
        return c == dialect.delimiter() || c == '\n' || c == '\r' || c == Source.END;
    }
}

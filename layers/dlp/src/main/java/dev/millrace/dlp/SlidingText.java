package dev.millrace.dlp;

import dev.millrace.core.text.RawText;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.function.Function;

/// The stretch of a stream that is held in memory: what is already written, as far back as detectors may look; what
/// is to be written next; and what follows that, as far as a value may go on.
final class SlidingText {

    private final Reader stream;
    private final StreamWindow window;
    private final char[] held;
    private int length;
    private int written;
    private long offset;
    private boolean ended;

    SlidingText(Reader stream, StreamWindow window) {
        this.stream = stream;
        this.window = window;
        this.held = new char[window.capacity()];
    }

    /// Reads on as far as memory allows.
    ///
    /// @return whether anything is left to be written
    boolean advance() throws IOException {
        forget(Math.max(0, written - window.reach()));
        while (!ended && length < held.length) {
            var read = stream.read(held, length, held.length - length);
            ended = read < 0;
            length += Math.max(read, 0);
        }
        return written < length;
    }

    private void forget(int count) {
        System.arraycopy(held, count, held, 0, length - count);
        length -= count;
        written -= count;
        offset += count;
    }

    /// What can be written now.
    ///
    /// @param detection finds the spans of a text, by position, free of overlaps
    StreamPiece cutPiece(Function<RawText, List<Span>> detection) {
        var text = new String(held, 0, length);
        var spans = detection.apply(new RawText(text));
        var from = written;
        var to = ended ? length : new CutPoint(text, from, length - window.reach()).outside(spans);
        written = to;
        return new StreamPiece(offset + from, text.substring(from, to), within(spans, from, to));
    }

    /// A span that an earlier piece cut short, or this one cuts, is masked as far as the piece goes.
    private static List<Span> within(List<Span> spans, int from, int to) {
        return spans.stream()
                .filter(span -> span.start() < to && span.end() > from)
                .map(span -> span.cutTo(Math.max(span.start(), from) - from, Math.min(span.end(), to) - from))
                .toList();
    }
}

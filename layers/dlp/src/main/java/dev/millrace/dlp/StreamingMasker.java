package dev.millrace.dlp;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;

/// Masks a stream of any length in constant memory, as if it were masked as one text.
///
/// The stream is masked window by window. A window is looked at together with what stands before and after it, as
/// far as its reach; it ends where a line ends, or else a word, or else anywhere, but never within a value. So every
/// value no longer than the reach, with the words around it that matter, is seen whole, and what is seen around it
/// is what the whole text holds there. A longer value is masked as far as a window recognizes it: no more is
/// promised.
///
/// Keeps no state: one masker serves many threads.
public final class StreamingMasker {

    private final MaskingEngine engine;
    private final StreamWindow window;

    public StreamingMasker(MaskingEngine engine) {
        this(engine, StreamWindow.STANDARD);
    }

    public StreamingMasker(MaskingEngine engine, StreamWindow window) {
        this.engine = engine;
        this.window = window;
    }

    /// Reads to the end of the stream. What is written before an exception is masked, but not the whole.
    ///
    /// @param spans told of each span after it was written, in the order of the stream
    /// @throws IOException if the one cannot be read or the other not be written
    public void mask(Reader raw, Appendable masked, Consumer<StreamSpan> spans) throws IOException {
        var slidingText = new SlidingText(raw, window);
        while (slidingText.advance()) {
            var piece = slidingText.cutPiece(engine::inspect);
            masked.append(engine.rewrite(piece.text(), piece.spans()).value());
            piece.spans().forEach(span -> spans.accept(piece.inStream(span)));
        }
    }
}

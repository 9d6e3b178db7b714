package dev.millrace.dlp.projection;

import java.io.IOException;

/// Cuts the projection of a document into windows of bounded size, which are masked one after the other.
public final class Windows {

    private static final int LARGE = 1 << 18;

    /// Takes a window when it is full, and one more at the end.
    @FunctionalInterface
    public interface Consumer {
        /// @param end where the next window begins in the document
        void accept(Projection window, long end) throws IOException;
    }

    private final Consumer consumer;
    private Projection current;

    public Windows(Consumer consumer) {
        this.consumer = consumer;
        current = new Projection(0);
    }

    /// The window to project into.
    public Projection current() {
        return current;
    }

    /// Whether the window has enough in it to be masked.
    public boolean isFull() {
        return current.length() >= LARGE;
    }

    /// No value that began before that position goes on after it: a full window may end there.
    ///
    /// @return whether it did
    public boolean mayEnd(long position) throws IOException {
        if (isFull()) {
            end(position);
            return true;
        }
        return false;
    }

    /// Ends the window there.
    public void end(long position) throws IOException {
        consumer.accept(current, position);
        current = new Projection(position);
    }
}

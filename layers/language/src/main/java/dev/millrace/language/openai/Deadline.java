package dev.millrace.language.openai;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// Closes an answer that is still being read when its time is over, so that whoever reads it goes on.
final class Deadline implements AutoCloseable {

    private final Thread watching;
    private volatile boolean over;

    Deadline(InputStream answer, Duration left) {
        watching = Thread.ofVirtual().name("model-deadline").start(() -> closeAfter(left, answer));
    }

    /// Whether the time was over before the answer was.
    boolean isOver() {
        return over;
    }

    private void closeAfter(Duration left, InputStream answer) {
        try {
            Thread.sleep(left);
            over = true;
            answer.close();
        } catch (InterruptedException | IOException _) {
            // It was read in time, or is closed already.
        }
    }

    @Override
    public void close() {
        watching.interrupt();
    }
}

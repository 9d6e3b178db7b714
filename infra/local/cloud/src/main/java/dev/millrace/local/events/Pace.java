package dev.millrace.local.events;

import java.time.Duration;
import java.time.Instant;

/// Time, and who does the work meanwhile.
interface Pace extends AutoCloseable {

    Instant now();

    void pause(Duration duration) throws InterruptedException;

    void start(Runnable work);

    /// Runs something again and again, about once a second.
    void repeat(Runnable work);

    /// Interrupts what is under way, and waits for its end.
    @Override
    void close();
}

package dev.millrace.language.attempt;

import dev.millrace.core.error.Transient;
import java.time.Duration;

/// The time that passes while a model is asked.
public interface Time {

    /// Nanoseconds since some moment.
    long nanos();

    /// Lets that much time pass.
    void pass(Duration duration);

    /// The time of this machine.
    static Time ofMachine() {
        return new Time() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void pass(Duration duration) {
                try {
                    Thread.sleep(duration);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new Transient("Interrupted while waiting for a model", e);
                }
            }
        };
    }
}

package dev.millrace.acceptance;

import java.time.Duration;
import java.util.concurrent.Callable;

/// Waits for what takes an unknown time.
final class Eventually {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private Eventually() {}

    /// Asks until the answer is yes. An answer that fails counts as no: the part that answers may be down for a moment.
    ///
    /// @param what is awaited, for the message
    static void await(String what, Duration patience, Callable<Boolean> condition) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        var last = "it was no each time";
        while (System.nanoTime() < deadline) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                last = e.toString();
            }
            Thread.sleep(PAUSE);
        }
        throw new AssertionError("%s did not happen within %d s (%s)".formatted(what, patience.toSeconds(), last));
    }
}

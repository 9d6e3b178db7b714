package dev.millrace.core.ledger;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next try at a contended stream.
@FunctionalInterface
public interface Pause {

    /// Waits before that try.
    ///
    /// @param attempt 1 for the first try that is repeated
    void before(int attempt);

    /// Full jitter over an exponential bound of 5 ms to 320 ms
    /// ([AWS](https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/)).
    static Pause jittered(RandomGenerator random) {
        return attempt -> sleep(Duration.ofMillis(random.nextLong(1 + (5L << Math.min(attempt, 6)))));
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.millrace.triage.desk.http;

import dev.millrace.core.error.Transient;
import java.time.Duration;
import java.util.function.Consumer;

/// How long a desk is waited for.
///
/// @param attempts how often a request is sent at most, at least 1
/// @param timeout of one attempt, to the end of its answer
/// @param pause before the second attempt; twice as long before the third
/// @param longestPause that is waited when the desk says how long (`Retry-After`); whoever is told longer comes again
/// @param waiting waits
public record Patience(
        int attempts, Duration timeout, Duration pause, Duration longestPause, Consumer<Duration> waiting) {

    /// Three attempts of ten seconds, and pauses of five at most.
    public static Patience usual() {
        return new Patience(3, Duration.ofSeconds(10), Duration.ofMillis(300), Duration.ofSeconds(5), Patience::sleep);
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Transient("interrupted while a desk was waited for", e);
        }
    }
}

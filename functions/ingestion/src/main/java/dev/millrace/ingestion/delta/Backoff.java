package dev.millrace.ingestion.delta;

import dev.millrace.core.error.Transient;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Waits between attempts: longer each time, and by chance, so that writers who collided do not collide again.
///
/// @param longest no single wait is longer
record Backoff(Duration first, Duration longest) {

    void pause(int attempt) {
        var ceiling = Math.min(longest.toNanos(), first.toNanos() << Math.min(attempt, 20));
        try {
            Thread.sleep(Duration.ofNanos(ThreadLocalRandom.current().nextLong(ceiling + 1)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Transient("interrupted while waiting to commit", e);
        }
    }
}

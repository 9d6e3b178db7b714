package dev.millrace.local.cli;

import dev.millrace.local.cloud.LocalCloud;
import java.time.Duration;

/// Waits until nothing is under way.
final class Quiet {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Quiet() {}

    /// Idle twice in a row: between two parts, what is handed over may be in neither for a moment.
    static void await(LocalCloud cloud) throws InterruptedException {
        for (int idle = 0; idle < 2; idle = cloud.isIdle() ? idle + 1 : 0) {
            Thread.sleep(PAUSE);
        }
    }
}

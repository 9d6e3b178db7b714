package dev.millrace.ingestion.delta;

import io.delta.standalone.internal.DeltaLogImpl;
import java.util.Optional;

/// Writes checkpoints, so that a reader need not replay the log from its beginning. delta-standalone deletes expired
/// commits when it has written one.
final class Checkpoints {

    private static final int FEWEST_COMMITS = 10;

    private Checkpoints() {}

    static Optional<Long> writeIfDue(DeltaLogImpl log) {
        var snapshot = log.update();
        var last = log.lastCheckpoint();
        var covered = last.isEmpty() ? 0 : last.get().version();
        if (snapshot.version() - covered < FEWEST_COMMITS) {
            return Optional.empty();
        }
        log.checkpoint(RetainingSnapshot.of(log));
        return Optional.of(snapshot.version());
    }
}

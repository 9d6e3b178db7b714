package dev.millrace.ingestion.delta;

import dev.millrace.core.error.Conflict;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.error.Transient;
import dev.millrace.core.store.ObjectStore;
import io.delta.standalone.internal.DeltaLogImpl;
import io.delta.standalone.internal.util.Clock;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;

/// Opens the table with delta-standalone.
///
/// @param clock decides what has expired
record Standalone(ObjectStore store, TableLocation location, InstantSource clock) {

    /// What we say we are in the table's history.
    static final String ENGINE = "Millrace/1.0";

    /// delta-standalone takes any log that misses a commit for a table that does not exist. If there are commits
    /// nevertheless, the table has just been created, or a listing of a file system missed a file that was being
    /// written meanwhile (those of S3 never do), or the log is broken and stays so.
    private static final int ATTEMPTS = 10;

    private static final long PAUSE_MS = 20;

    /// For reading and committing. Commits made through it write no checkpoint, because a checkpoint that fails makes a
    /// durable commit look like a failed one.
    DeltaLogImpl open() {
        return open(false);
    }

    /// For the maintenance, which writes checkpoints and nothing else through it.
    DeltaLogImpl openForCheckpoints() {
        return open(true);
    }

    private DeltaLogImpl open(boolean checkpoints) {
        var configuration = configuration(checkpoints);
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var log = translating(
                    () -> DeltaLogImpl.forTable(configuration, location.toString(), new StandaloneClock(clock)));
            if (log.tableExists()) {
                Protocols.requireSupported(location, log.snapshot().protocol(), store);
                return log;
            }
            if (isNew()) {
                return log;
            }
            pause(attempt);
        }
        throw unreadable(null);
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(PAUSE_MS * attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Transient("Interrupted while waiting for a listing of the Delta log", e);
        }
    }

    /// Whether nothing at all was ever committed.
    boolean isNew() {
        return store.list(location.logPrefix(), "").isEmpty();
    }

    /// Runs work in delta-standalone and says its failures in our words.
    <T> T translating(Supplier<T> work) {
        try {
            return work.get();
        } catch (MillraceException e) {
            throw e;
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    private MillraceException unreadable(@Nullable RuntimeException cause) {
        var refusal = Protocols.refusal(location, store);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (cause == null) {
            return new Conflict(
                    "The log of Delta table %s has no complete state: commits were deleted before a checkpoint covered them. Restore them from a backup."
                            .formatted(location));
        }
        return new Transient("Delta table %s could not be read".formatted(location), cause);
    }

    private Configuration configuration(boolean checkpoints) {
        var configuration = new Configuration(false);
        configuration.set("fs.s3.impl", ObjectFileSystem.class.getName());
        configuration.setBoolean("fs.s3.impl.disable.cache", true);
        configuration.set("delta.logStore.class", ObjectLogStore.class.getName());
        configuration.setBoolean("io.delta.standalone.checkpointing.enabled", checkpoints);
        configuration.set("io.delta.standalone.PARQUET_DATA_TIME_ZONE_ID", "UTC");
        BoundStores.bind(store, configuration);
        return configuration;
    }

    private record StandaloneClock(InstantSource source) implements Clock {
        @Override
        public long getTimeMillis() {
            return source.millis();
        }

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public long waitTillTime(long target) {
            return Math.max(target, source.millis());
        }
    }
}

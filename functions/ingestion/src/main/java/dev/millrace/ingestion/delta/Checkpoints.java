package dev.millrace.ingestion.delta;

import io.delta.standalone.internal.DeltaConfigs;
import io.delta.standalone.internal.DeltaLogImpl;
import io.delta.standalone.internal.SnapshotImpl;
import io.delta.standalone.internal.actions.SetTransaction;
import java.time.InstantSource;
import java.util.Optional;
import scala.Option;
import scala.collection.immutable.Seq;

/// Writes checkpoints, so that a reader need not replay the log from its beginning. delta-standalone deletes expired
/// commits when it has written one.
///
/// @param clock decides which transactions have expired
record Checkpoints(InstantSource clock) {

    private static final int FEWEST_COMMITS = 10;
    private static final String TRANSACTION_RETENTION = "delta.setTransactionRetentionDuration";

    Optional<Long> writeIfDue(DeltaLogImpl log) {
        var snapshot = log.update();
        var last = log.lastCheckpoint();
        var covered = last.isEmpty() ? 0 : last.get().version();
        if (snapshot.version() - covered < FEWEST_COMMITS) {
            return Optional.empty();
        }
        log.checkpoint(new WithoutExpiredTransactions(snapshot, oldestTransaction(snapshot)));
        return Optional.of(snapshot.version());
    }

    private long oldestTransaction(SnapshotImpl snapshot) {
        return Optional.ofNullable(snapshot.getMetadata().getConfiguration().get(TRANSACTION_RETENTION))
                .map(duration -> DeltaConfigs.getMilliSeconds(DeltaConfigs.parseCalendarInterval(duration)))
                .map(retained -> clock.millis() - retained)
                .orElse(Long.MIN_VALUE);
    }

    /// Every batch leaves a transaction in the log. delta-standalone would keep them all for ever; Delta's own rule is
    /// that those older than the table's retention count as absent.
    private static final class WithoutExpiredTransactions extends SnapshotImpl {

        private final long oldest;

        WithoutExpiredTransactions(SnapshotImpl all, long oldest) {
            super(
                    all.hadoopConf(),
                    all.path(),
                    all.version(),
                    all.logSegment(),
                    all.minFileRetentionTimestamp(),
                    all.deltaLog(),
                    all.timestamp(),
                    Option.empty());
            this.oldest = oldest;
        }

        @Override
        @SuppressWarnings("unchecked") // Scala's filter keeps the type, which Java cannot see
        public Seq<SetTransaction> setTransactionsScala() {
            return (Seq<SetTransaction>) super.setTransactionsScala().filter(this::isRetained);
        }

        private boolean isRetained(SetTransaction transaction) {
            var updated = transaction.lastUpdated();
            return updated.isEmpty() || (long) updated.get() >= oldest;
        }
    }
}

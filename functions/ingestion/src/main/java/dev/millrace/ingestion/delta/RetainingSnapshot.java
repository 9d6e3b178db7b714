package dev.millrace.ingestion.delta;

import io.delta.standalone.internal.DeltaConfigs;
import io.delta.standalone.internal.DeltaLogImpl;
import io.delta.standalone.internal.SnapshotImpl;
import io.delta.standalone.internal.actions.SetTransaction;
import java.util.Optional;
import scala.Option;
import scala.collection.immutable.Seq;

/// The newest snapshot as the table's own retention rules want it kept. delta-standalone alone keeps the tombstones of
/// a log that it has just opened for a week, whatever the table says, and transactions for ever.
final class RetainingSnapshot extends SnapshotImpl {

    private static final String TRANSACTION_RETENTION = "delta.setTransactionRetentionDuration";

    private final long oldestTransaction;

    private RetainingSnapshot(SnapshotImpl newest, DeltaLogImpl log) {
        super(
                newest.hadoopConf(),
                newest.path(),
                newest.version(),
                newest.logSegment(),
                log.minFileRetentionTimestamp(),
                log,
                newest.timestamp(),
                Option.empty());
        this.oldestTransaction = oldestTransaction(newest, log.clock().getTimeMillis());
    }

    static RetainingSnapshot of(DeltaLogImpl log) {
        return new RetainingSnapshot(log.update(), log);
    }

    private static long oldestTransaction(SnapshotImpl snapshot, long now) {
        return Optional.ofNullable(snapshot.getMetadata().getConfiguration().get(TRANSACTION_RETENTION))
                .map(duration -> DeltaConfigs.getMilliSeconds(DeltaConfigs.parseCalendarInterval(duration)))
                .map(retained -> now - retained)
                .orElse(Long.MIN_VALUE);
    }

    @Override
    @SuppressWarnings("unchecked") // Scala's filter keeps the type, which Java cannot see
    public Seq<SetTransaction> setTransactionsScala() {
        return (Seq<SetTransaction>) super.setTransactionsScala().filter(this::isRetained);
    }

    private boolean isRetained(SetTransaction transaction) {
        var updated = transaction.lastUpdated();
        return updated.isEmpty() || (long) updated.get() >= oldestTransaction;
    }
}

package dev.millrace.ingestion.delta;

import dev.millrace.core.error.MillraceException;
import io.delta.standalone.DeltaLog;
import io.delta.standalone.Operation;
import io.delta.standalone.OptimisticTransaction;
import io.delta.standalone.actions.Metadata;
import java.util.List;
import java.util.Map;

/// Loads what a writer must know of the table before its first commit, and creates the table if there is none.
record TableState(Standalone standalone) {

    /// Deleted files, commits and transaction ids are kept equally long: whoever can find a batch's transaction can
    /// find its commit, and every version whose commit is there can be read.
    private static final String RETENTION = "interval 30 days";

    private static final Map<String, String> PROPERTIES = Map.of(
            "delta.logRetentionDuration", RETENTION,
            "delta.deletedFileRetentionDuration", RETENTION,
            "delta.setTransactionRetentionDuration", RETENTION,
            // Other engines that write here would checkpoint inline; ours are written by the maintenance.
            "delta.checkpointInterval", "100");

    Tip load() {
        var log = standalone.open();
        if (!log.tableExists()) {
            create(log);
            log = standalone.open();
        }
        return standalone.translating(transactionsOf(log));
    }

    private java.util.function.Supplier<Tip> transactionsOf(DeltaLog log) {
        return () -> {
            var loaded = log.startTransaction();
            TableSchema.requireWritable(standalone.location(), loaded.metadata());
            var search = new CommitSearch(standalone.store(), standalone.location());
            // Loads the transactions now, while the log is at hand, and not at the first question.
            loaded.txnVersion("");
            return new Tip(loaded, search, standalone.clock().instant());
        };
    }

    /// Of several creators one wins; the others find the table there, as does one whose own commit seemed to fail.
    private void create(DeltaLog log) {
        try {
            standalone.translating(() -> commitMetadata(log.startTransaction()));
        } catch (MillraceException failure) {
            if (!standalone.open().tableExists()) {
                throw failure;
            }
        }
    }

    /// A transaction looks at the table again as it starts, and may find it created by now.
    private static boolean commitMetadata(OptimisticTransaction transaction) {
        if (transaction.readVersion() >= 0) {
            return false;
        }
        transaction.commit(List.of(metadata()), new Operation(Operation.Name.CREATE_TABLE), Standalone.ENGINE);
        return true;
    }

    private static Metadata metadata() {
        return Metadata.builder()
                .name("documents")
                .schema(TableSchema.create())
                .configuration(PROPERTIES)
                .build();
    }
}

package dev.millrace.ingestion.delta;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.error.Transient;
import dev.millrace.core.json.Json;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.store.Buckets;
import dev.millrace.ingestion.ledger.LedgerArchive;
import dev.millrace.ingestion.parquet.LedgerFile;
import io.delta.standalone.Operation;
import io.delta.standalone.OptimisticTransaction;
import io.delta.standalone.actions.Action;
import io.delta.standalone.actions.AddFile;
import io.delta.standalone.actions.SetTransaction;
import io.delta.standalone.exceptions.DeltaConcurrentModificationException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// The ledger as a Delta Lake table at reader 1, writer 2, to which records are only ever added.
///
/// Each stream is a transaction id of its own in the table, and its version is the sequence of the last record: the
/// same records cannot be added twice, and where to go on is read from the table itself.
public final class DeltaLedgerArchive implements LedgerArchive {

    private static final String TRANSACTION = "ledger/";

    private final Standalone standalone;

    /// @param root the table's folder; the table is created there with the first records
    public DeltaLedgerArchive(Buckets buckets, ObjectPointer root, InstantSource clock) {
        standalone = new Standalone(buckets.open(root.bucket()), new TableLocation(root), clock);
    }

    @Override
    public Pass begin() {
        return new Addition(standalone.translating(() -> standalone.open().startTransaction()));
    }

    @Override
    public void tidy() {
        var log = standalone.openForCheckpoints();
        if (log.tableExists()) {
            standalone.translating(() -> Checkpoints.writeIfDue(log));
            standalone.translating(() -> new Vacuum(standalone).run(log));
        }
    }

    private final class Addition implements Pass {

        private final OptimisticTransaction transaction;

        private Addition(OptimisticTransaction transaction) {
            this.transaction = transaction;
        }

        @Override
        public long upTo(String stream) {
            return Math.max(0, standalone.translating(() -> transaction.txnVersion(TRANSACTION + stream)));
        }

        @Override
        public void append(List<LedgerRecord> records) {
            var actions = new ArrayList<Action>();
            if (transaction.readVersion() < 0) {
                actions.add(LedgerSchema.metadata());
            }
            actions.addAll(ends(records));
            actions.add(write(records));
            standalone.translating(() -> commit(actions));
        }

        private long commit(List<Action> actions) {
            try {
                return transaction
                        .commit(actions, new Operation(Operation.Name.WRITE), Standalone.ENGINE)
                        .getVersion();
            } catch (DeltaConcurrentModificationException e) {
                throw new Transient("another export of the ledger came first", e);
            }
        }
    }

    private List<SetTransaction> ends(List<LedgerRecord> records) {
        var ends = new TreeMap<String, Long>();
        records.forEach(record -> ends.merge(record.stream(), record.sequence(), Math::max));
        return ends.entrySet().stream()
                .map(end -> new SetTransaction(
                        TRANSACTION + end.getKey(),
                        end.getValue(),
                        Optional.of(standalone.clock().millis())))
                .toList();
    }

    /// Under a name of its own for every attempt: a file that is left behind is deleted a week later.
    private AddFile write(List<LedgerRecord> records) {
        var name = "records-%s.parquet".formatted(UUID.randomUUID());
        var content = LedgerFile.of(records);
        standalone.store().put(standalone.location().dataKey(name), content);
        var now = standalone.clock().millis();
        return new AddFile(name, Map.of(), content.length, now, true, quoted(records.size()), null);
    }

    /// delta-standalone writes statistics into the log as they are: unquoted they would break every reader.
    private static String quoted(int rows) {
        var statistics = new String(Json.write(Map.of("numRecords", rows)), StandardCharsets.UTF_8);
        return new String(Json.write(statistics), StandardCharsets.UTF_8);
    }
}

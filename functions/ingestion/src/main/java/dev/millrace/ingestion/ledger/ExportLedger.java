package dev.millrace.ingestion.ledger;

import dev.millrace.core.error.Conflict;
import dev.millrace.core.ledger.Anchors;
import dev.millrace.core.ledger.Head;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.LedgerStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Adds the ledger's new records to the lake, each once, and writes down the end of each stream for good: what was
/// exported cannot be changed in the ledger unnoticed. A schedule calls it; one at a time is enough.
///
/// Records hold masked values, ids and pointers only, by their type; nothing else is exported.
public final class ExportLedger implements Function<ExportLedger.Due, ExportLedger.Exported> {

    private static final int MOST_IN_ONE_FILE = 20_000;
    private static final int MOST_FILES = 20;

    private final LedgerStore ledger;
    private final LedgerArchive archive;
    private final Anchors anchors;

    public ExportLedger(LedgerStore ledger, LedgerArchive archive, Anchors anchors) {
        this.ledger = ledger;
        this.archive = archive;
        this.anchors = anchors;
    }

    /// It is time. There is nothing to choose.
    public record Due() {}

    /// What was exported.
    ///
    /// @param streams how many had new records
    public record Exported(int streams, long records) {}

    /// @throws Conflict naming the streams that are not whole; what is whole is exported nevertheless
    @Override
    public Exported apply(Due due) {
        var broken = new TreeSet<String>();
        var streams = new TreeSet<String>();
        var records = 0L;
        for (var file = 0; file < MOST_FILES; file++) {
            var exported = exportOnce(broken);
            exported.forEach(record -> streams.add(record.stream()));
            records += exported.size();
            if (exported.size() < MOST_IN_ONE_FILE) {
                break;
            }
        }
        archive.tidy();
        if (!broken.isEmpty()) {
            throw new Conflict("the ledger's streams %s are not what was written: run ./millrace ledger verify"
                    .formatted(String.join(", ", broken)));
        }
        return new Exported(streams.size(), records);
    }

    /// Anchors come first. Were they written after the records, a crash in between would leave records without one.
    private List<LedgerRecord> exportOnce(Set<String> broken) {
        var pass = archive.begin();
        var batch = new ArrayList<LedgerRecord>();
        for (var stream : ledger.streams()) {
            var room = MOST_IN_ONE_FILE - batch.size();
            if (room > 0 && !broken.contains(stream)) {
                var found = NewRecords.of(ledger, anchors, stream, pass.upTo(stream), room);
                batch.addAll(anchored(found.records(), broken));
                if (!found.isWhole()) {
                    broken.add(stream);
                }
            }
        }
        if (!batch.isEmpty()) {
            pass.append(batch);
        }
        return batch;
    }

    /// Records whose end differs from one that was written down before were written anew: they stay where they are.
    private List<LedgerRecord> anchored(List<LedgerRecord> records, Set<String> broken) {
        if (records.isEmpty()) {
            return records;
        }
        try {
            anchors.keep(Head.after(records.getLast()));
            return records;
        } catch (Conflict _) {
            broken.add(records.getLast().stream());
            return List.of();
        }
    }
}

package dev.millrace.ingestion.ledger;

import dev.millrace.core.ledger.Anchors;
import dev.millrace.core.ledger.Head;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.LedgerStore;
import dev.millrace.core.ledger.LedgerStore.StoredRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a stream holds beyond its exported part, as far as it is whole.
///
/// @param records those that follow what was exported, each chained to the one before
/// @param isWhole false if the stream goes on with something else than the next record, or is shorter than exported
record NewRecords(List<LedgerRecord> records, boolean isWhole) {

    /// @param exported the sequence of the last exported record
    /// @param limit the most records wanted
    static NewRecords of(LedgerStore store, Anchors anchors, String stream, long exported, int limit) {
        if (store.head(stream).sequence() < exported) {
            return new NewRecords(List.of(), false);
        }
        var first = read(store, stream, end(anchors, stream, exported), limit);
        if (first.isWhole() || first.records().size() == limit) {
            return first;
        }
        // Records of one append may come into sight one by one: what is missing is looked for once more.
        var end = first.records().isEmpty()
                ? end(anchors, stream, exported)
                : Head.after(first.records().getLast());
        var second = read(store, stream, end, limit - first.records().size());
        var all = new ArrayList<>(first.records());
        all.addAll(second.records());
        return new NewRecords(all, second.isWhole());
    }

    private static NewRecords read(LedgerStore store, String stream, Head from, int limit) {
        var records = new ArrayList<LedgerRecord>();
        var end = from;
        for (var stored : (Iterable<StoredRecord>)
                store.readAll(stream, from.sequence() + 1).limit(limit)::iterator) {
            var next = following(end, stored);
            if (next.isEmpty()) {
                return new NewRecords(records, false);
            }
            records.add(next.get());
            end = Head.after(next.get());
        }
        return new NewRecords(records, true);
    }

    private static Optional<LedgerRecord> following(Head end, StoredRecord stored) {
        return stored.record()
                .filter(record -> stored.sequence() == end.sequence() + 1)
                .filter(record -> record.sequence() == stored.sequence())
                .filter(record -> record.stream().equals(end.stream()))
                .filter(record -> end.hash().isEmpty() || record.previousHash().equals(end.hash()))
                .filter(LedgerRecord::holdsWhatWasWritten);
    }

    /// With an empty hash where none was written down: then there is nothing to compare with.
    private static Head end(Anchors anchors, String stream, long exported) {
        return exported == 0
                ? Head.ofEmpty(stream)
                : anchors.at(stream, exported).orElseGet(() -> new Head(stream, exported, ""));
    }
}

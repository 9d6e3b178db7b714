package dev.millrace.console.ledger;

import dev.millrace.core.ledger.Fault;
import dev.millrace.core.ledger.Fault.Kind;
import dev.millrace.core.ledger.Head;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.LedgerStore;
import dev.millrace.core.ledger.LedgerStore.StoredRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A stretch of a stream, each record checked against itself and the one before it, the first one included.
///
/// @param head the end of the whole stream as it was written down
record CheckedStretch(Head head, List<CheckedRecord> records) {

    CheckedStretch {
        records = List.copyOf(records);
    }

    /// Reads and checks up to `limit` records.
    ///
    /// @param from the first sequence wanted, at least 1
    static CheckedStretch read(LedgerStore store, String stream, long from, int limit) {
        // The head is read first: what is added meanwhile lies behind it.
        var head = store.head(stream);
        var first = Math.max(1, from - 1);
        var wanted = limit + (int) (from - first);
        var stored = store.read(stream, first, wanted);
        var walk = new Walk(stream, first);
        stored.forEach(walk::visit);
        if (stored.size() < wanted && walk.next <= head.sequence()) {
            walk.add(walk.next, Optional.empty(), Optional.of(Kind.MISSING));
        } else {
            walk.compareEnd(head);
        }
        return new CheckedStretch(
                head,
                walk.checked.stream()
                        .filter(checked -> checked.sequence() >= from)
                        .toList());
    }

    /// Everything that is wrong in it.
    List<Fault> faults() {
        return records.stream().flatMap(checked -> checked.fault().stream()).toList();
    }

    /// One step after the other along the stream.
    private static final class Walk {

        private final String stream;
        private final List<CheckedRecord> checked = new ArrayList<>();
        private Optional<String> previousHash;
        private long next;

        private Walk(String stream, long first) {
            this.stream = stream;
            this.next = first;
            this.previousHash = first == 1 ? Optional.of(Head.ofEmpty(stream).hash()) : Optional.empty();
        }

        private void visit(StoredRecord stored) {
            if (stored.sequence() > next) {
                add(next, Optional.empty(), Optional.of(Kind.MISSING));
                previousHash = Optional.empty();
            }
            var record = stored.record();
            add(
                    stored.sequence(),
                    record,
                    record.map(read -> fault(stored, read)).orElse(Optional.of(Kind.UNREADABLE)));
            previousHash = record.map(LedgerRecord::hash);
            next = stored.sequence() + 1;
        }

        private Optional<Kind> fault(StoredRecord stored, LedgerRecord record) {
            if (!record.holdsWhatWasWritten()) {
                return Optional.of(Kind.EDITED);
            }
            if (record.sequence() != stored.sequence() || !record.stream().equals(stream)) {
                return Optional.of(Kind.MOVED);
            }
            var follows = previousHash.map(record.previousHash()::equals).orElse(true);
            return follows ? Optional.empty() : Optional.of(Kind.UNCHAINED);
        }

        private void compareEnd(Head head) {
            if (checked.isEmpty() || checked.getLast().sequence() != head.sequence()) {
                return;
            }
            var last = checked.removeLast();
            var same = previousHash.map(head.hash()::equals).orElse(false);
            var fault =
                    last.fault().map(Fault::kind).or(() -> same ? Optional.empty() : Optional.of(Kind.HEAD_DIFFERS));
            add(last.sequence(), last.record(), fault);
        }

        private void add(long sequence, Optional<LedgerRecord> record, Optional<Kind> fault) {
            checked.add(new CheckedRecord(sequence, record, fault.map(kind -> new Fault(kind, sequence))));
        }
    }
}

package dev.millrace.core.ledger;

import dev.millrace.core.ledger.Fault.Kind;
import dev.millrace.core.ledger.LedgerStore.StoredRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Reads a stream from end to end and finds records that were edited, dropped or moved.
///
/// Whoever can rewrite the whole store can also forge a whole chain, or cut one short: the anchors tell.
public final class VerifyStream implements Function<String, Verification> {

    private static final int MOST_FAULTS = 20;

    private final LedgerStore store;
    private final Anchors anchors;

    /// Looks at the store alone.
    public VerifyStream(LedgerStore store) {
        this(store, Anchors.none());
    }

    public VerifyStream(LedgerStore store, Anchors anchors) {
        this.store = store;
        this.anchors = anchors;
    }

    @Override
    public Verification apply(String stream) {
        var walk = new Walk(stream, anchors.of(stream));
        Head writtenDown;
        // The head is read after the records, and what was added meanwhile is walked as well.
        do {
            follow(walk);
            writtenDown = store.head(stream);
        } while (writtenDown.sequence() >= walk.next && follow(walk));
        return walk.endingAt(writtenDown);
    }

    private boolean follow(Walk walk) {
        var before = walk.records;
        store.readAll(walk.end.stream(), walk.next).forEachOrdered(walk::visit);
        return walk.records > before;
    }

    /// The state of one walk along a stream.
    private static final class Walk {

        private final List<Fault> faults = new ArrayList<>();
        private final NavigableMap<Long, String> exported = new TreeMap<>();
        private Head end;
        private long next = 1;
        private long records;

        private Walk(String stream, List<Head> anchors) {
            this.end = Head.ofEmpty(stream);
            anchors.forEach(anchor -> exported.put(anchor.sequence(), anchor.hash()));
        }

        private void visit(StoredRecord stored) {
            records++;
            if (stored.sequence() > next) {
                note(Kind.MISSING, next);
            }
            stored.record()
                    .ifPresentOrElse(record -> check(stored, record), () -> note(Kind.UNREADABLE, stored.sequence()));
            next = stored.sequence() + 1;
        }

        private void check(StoredRecord stored, LedgerRecord record) {
            if (!record.holdsWhatWasWritten()) {
                note(Kind.EDITED, stored.sequence());
            } else if (record.sequence() != stored.sequence()
                    || !record.stream().equals(end.stream())) {
                note(Kind.MOVED, stored.sequence());
            } else if (!record.previousHash().equals(end.hash()) && stored.sequence() == end.sequence() + 1) {
                note(Kind.UNCHAINED, stored.sequence());
            }
            if (!exported.getOrDefault(stored.sequence(), record.hash()).equals(record.hash())) {
                note(Kind.UNLIKE_EXPORTED, stored.sequence());
            }
            end = new Head(end.stream(), stored.sequence(), record.hash());
        }

        private void note(Kind kind, long sequence) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(new Fault(kind, sequence));
            }
        }

        private Verification endingAt(Head writtenDown) {
            if (writtenDown.sequence() >= next || !exported.tailMap(next, true).isEmpty()) {
                note(Kind.MISSING, next);
            } else if (faults.isEmpty() && !end.equals(writtenDown)) {
                note(Kind.HEAD_DIFFERS, writtenDown.sequence());
            }
            return new Verification(end.stream(), records, end, faults);
        }
    }
}

package dev.millrace.core.ledger;

import dev.millrace.core.error.Conflict;
import dev.millrace.core.error.Transient;
import dev.millrace.core.ledger.LedgerStore.AlreadyRecorded;
import dev.millrace.core.ledger.LedgerStore.Appended;
import dev.millrace.core.ledger.LedgerStore.Outrun;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The record of every decision: append-only, chained by hashes within a stream, and each decision once however often
/// it is delivered.
///
/// Many writers may share a stream, in one process or in many. Safe for use by many threads.
public final class Ledger {

    private static final int MOST_ATTEMPTS = 40;

    private final LedgerStore store;
    private final Clock clock;
    private final Pause pause;
    private final Map<String, Head> heads = new ConcurrentHashMap<>();

    public Ledger(LedgerStore store, Clock clock, Pause pause) {
        this.store = store;
        this.clock = clock;
        this.pause = pause;
    }

    /// Records a decision, unless it is recorded already.
    ///
    /// @return its record, the earlier one if there is one
    /// @throws Conflict if another decision was recorded under the same id
    /// @throws Transient if the store is away, or other writers kept coming first
    public LedgerRecord append(Decision decision) {
        return append(List.of(decision)).getFirst();
    }

    /// Records decisions of one stream together, all or none; those that are recorded already stay as they are.
    ///
    /// @param decisions 1 to [LedgerStore#MOST_AT_ONCE]
    /// @return their records, in the order given
    public List<LedgerRecord> append(List<Decision> decisions) {
        var stream = decisions.getFirst().stream();
        var known = new ConcurrentHashMap<String, LedgerRecord>();
        for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            if (attempt > 0) {
                pause.before(attempt);
            }
            var head = heads.computeIfAbsent(stream, store::head);
            var chain = chainOf(head, decisions, known);
            if (chain.isEmpty()) {
                return inOrder(decisions, known, chain);
            }
            switch (store.append(head, chain)) {
                case Appended _ -> {
                    heads.replace(stream, head, Head.after(chain.getLast()));
                    return inOrder(decisions, known, chain);
                }
                case Outrun _ -> heads.remove(stream, head);
                case AlreadyRecorded(String id) -> known.put(id, recorded(id, decisions));
            }
        }
        throw new Transient("the ledger's stream %s is written to by too many at once; try again".formatted(stream));
    }

    private List<LedgerRecord> chainOf(Head head, List<Decision> decisions, Map<String, LedgerRecord> known) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var chain = new ArrayList<LedgerRecord>();
        var last = head;
        for (var decision : decisions) {
            if (!known.containsKey(decision.id())) {
                chain.add(LedgerRecord.following(last, decision, now));
                last = Head.after(chain.getLast());
            }
        }
        return chain;
    }

    private LedgerRecord recorded(String id, List<Decision> decisions) {
        var record = store.find(id)
                .orElseThrow(() -> new Transient("decision %s is recorded but not readable yet".formatted(id)));
        if (decisions.stream().noneMatch(record.decision()::equals)) {
            throw new Conflict(
                    "the ledger holds another decision under the id %s; an id names one decision".formatted(id));
        }
        return record;
    }

    private static List<LedgerRecord> inOrder(
            List<Decision> decisions, Map<String, LedgerRecord> known, List<LedgerRecord> chain) {
        var byId = new ConcurrentHashMap<>(known);
        chain.forEach(record -> byId.put(record.decision().id(), record));
        return decisions.stream().map(decision -> byId.get(decision.id())).toList();
    }
}

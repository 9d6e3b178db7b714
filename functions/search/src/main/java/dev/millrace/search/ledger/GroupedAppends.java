package dev.millrace.search.ledger;

import dev.millrace.core.error.Transient;
import dev.millrace.core.ledger.Decision;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.ledger.LedgerStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/// Appends to the ledger beside the thread that decides. Decisions of one stream that wait for the same append go
/// together: a stream is a chain, which grows by one append at a time.
final class GroupedAppends {

    private final Ledger ledger;
    private final Executor executor;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    GroupedAppends(Ledger ledger, Executor executor) {
        this.ledger = ledger;
        this.executor = executor;
    }

    /// @return is done when the decision is recorded, and fails when it is not
    CompletableFuture<Void> append(Decision decision) {
        var waiting = new Waiting(decision, new CompletableFuture<>());
        var lane = lanes.computeIfAbsent(decision.stream(), _ -> new Lane());
        if (lane.join(waiting)) {
            executor.execute(() -> empty(lane));
        }
        return waiting.done();
    }

    private void empty(Lane lane) {
        for (var group = lane.next(); !group.isEmpty(); group = lane.next()) {
            record(group);
        }
    }

    private void record(List<Waiting> group) {
        try {
            ledger.append(group.stream().map(Waiting::decision).distinct().toList());
            group.forEach(each -> each.done().complete(null));
        } catch (RuntimeException failure) {
            refused(group, failure);
        }
    }

    /// Of a group that is refused, one may be at fault.
    private void refused(List<Waiting> group, RuntimeException failure) {
        if (group.size() == 1 || failure instanceof Transient) {
            group.forEach(each -> each.done().completeExceptionally(failure));
        } else {
            group.forEach(each -> record(List.of(each)));
        }
    }

    private record Waiting(Decision decision, CompletableFuture<Void> done) {}

    /// Those who wait for one stream.
    private static final class Lane {

        private final Queue<Waiting> queue = new ArrayDeque<>();
        private boolean busy;

        /// @return whether somebody must begin to empty the lane
        synchronized boolean join(Waiting waiting) {
            queue.add(waiting);
            var first = !busy;
            busy = true;
            return first;
        }

        synchronized List<Waiting> next() {
            var group = new ArrayList<Waiting>();
            while (group.size() < LedgerStore.MOST_AT_ONCE && !queue.isEmpty()) {
                group.add(queue.remove());
            }
            busy = !group.isEmpty();
            return group;
        }
    }
}

package dev.millrace.approvals;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Transient;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Approvals in memory, which can lose answers and throttle.
public final class InMemoryApprovalStore implements ApprovalStore {

    private static final Comparator<ListPlace> PLACES =
            Comparator.comparing(ListPlace::requestedAt).thenComparing(ListPlace::id);
    private static final Comparator<Approval> LATEST_FIRST =
            Comparator.comparing(ListPlace::behind, PLACES).reversed();

    private final Map<String, Approval> kept = new TreeMap<>();
    private int answersToLose;
    private int callsToThrottle;

    /// The next approvals are kept, and then the call fails as if the answer had been lost.
    public synchronized void loseAnswers(int count) {
        answersToLose = count;
    }

    /// The next calls fail before anything is done.
    public synchronized void throttle(int count) {
        callsToThrottle = count;
    }

    @Override
    public synchronized boolean keep(Approval approval) {
        throttle();
        var before = Optional.ofNullable(kept.get(approval.id())).map(Approval::version);
        if (before.orElse(0L) != approval.version() - 1) {
            return approval.equals(kept.get(approval.id()));
        }
        kept.put(approval.id(), approval);
        if (answersToLose > 0) {
            answersToLose--;
            throw new Transient("the answer was lost");
        }
        return true;
    }

    @Override
    public synchronized Optional<Approval> find(String id) {
        throttle();
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public synchronized List<Approval> list(
            TenantId tenant, ApprovalState state, Predicate<Approval> wanted, Optional<ListPlace> behind, int limit) {
        throttle();
        return kept.values().stream()
                .filter(approval -> approval.subject().tenant().equals(tenant) && approval.state() == state)
                .filter(wanted)
                .sorted(LATEST_FIRST)
                .filter(approval -> behind.isEmpty() || isBehind(behind.get(), approval))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Approval> due(Instant now, int limit) {
        throttle();
        return kept.values().stream()
                .filter(approval -> !approval.dueAt().orElse(Instant.MAX).isAfter(now))
                .sorted(Comparator.comparing(approval -> approval.dueAt().orElse(Instant.MAX)))
                .limit(limit)
                .toList();
    }

    private static boolean isBehind(ListPlace place, Approval approval) {
        return PLACES.compare(place, ListPlace.behind(approval)) > 0;
    }

    private void throttle() {
        if (callsToThrottle > 0) {
            callsToThrottle--;
            throw new Transient("the store throttles");
        }
    }
}

package dev.millrace.approvals;

import dev.millrace.core.log.Log;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/// Does what is due: reminds, escalates, expires, and tells people and workflows what they have not heard. One approval
/// that fails does not keep the others waiting, nor one tenant whose channels hang the people of another.
public final class SweepApprovals implements Function<Sweep, Swept> {

    private static final Log LOG = Log.of(SweepApprovals.class);
    private static final int MOST_AT_ONCE = 2000;
    private static final int MOST_TENANTS_AT_ONCE = 16;
    private static final Duration LONGEST_TELLING = Duration.ofMinutes(2);

    private final ApprovalStore approvals;
    private final TellPeople people;
    private final SettleApproval settle;
    private final Clock clock;

    public SweepApprovals(ApprovalStore approvals, TellPeople people, SettleApproval settle, Clock clock) {
        this.approvals = approvals;
        this.people = people;
        this.settle = settle;
        this.clock = clock;
    }

    @Override
    public Swept apply(Sweep sweep) {
        var due = approvals.due(clock.instant(), MOST_AT_ONCE);
        var done = settled(due) + told(due);
        var swept = new Swept(due.size(), due.size() - done);
        LOG.info("approvals swept", Map.of("due", swept.due(), "failed", swept.failed()));
        return swept;
    }

    /// Channels may be slow, and workflows must not wait for them.
    private int settled(List<Approval> due) {
        return (int)
                due.stream().filter(this::isToBeSettled).filter(this::isDone).count();
    }

    private int told(List<Approval> due) {
        var until = clock.instant().plus(LONGEST_TELLING);
        var byTenant = due.stream()
                .filter(approval -> !isToBeSettled(approval))
                .collect(Collectors.groupingBy(approval -> approval.subject().tenant()));
        return byTenant.values().stream()
                .gather(Gatherers.mapConcurrent(MOST_TENANTS_AT_ONCE, ofTenant -> told(ofTenant, until)))
                .mapToInt(Integer::intValue)
                .sum();
    }

    private int told(List<Approval> ofTenant, Instant until) {
        return (int) ofTenant.stream()
                .takeWhile(_ -> !hasCome(until))
                .filter(this::isDone)
                .count();
    }

    private boolean isToBeSettled(Approval approval) {
        return approval.state().isFinal() || hasCome(approval.expiresAt());
    }

    /// Whatever goes wrong with one is of that one.
    private boolean isDone(Approval approval) {
        try {
            return doWhatIsDue(approval).dueAt().filter(this::hasCome).isEmpty();
        } catch (RuntimeException e) {
            LOG.error("approval left for the next sweep", e, Map.of("approvalId", approval.id()));
            return false;
        }
    }

    private Approval doWhatIsDue(Approval approval) {
        if (approval.state().isFinal()) {
            return settle.apply(approval);
        }
        if (hasCome(approval.expiresAt())) {
            var expired = approval.expired();
            return approvals.keep(expired) ? settle.apply(expired) : approval;
        }
        var notice = approval.noticeDue(clock.instant());
        if (notice == approval.notice()) {
            return people.apply(approval);
        }
        var changed = approval.toBeTold(notice);
        return approvals.keep(changed) ? people.apply(changed) : approval;
    }

    private boolean hasCome(Instant time) {
        return !clock.instant().isBefore(time);
    }
}

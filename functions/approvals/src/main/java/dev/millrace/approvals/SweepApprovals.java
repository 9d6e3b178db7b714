package dev.millrace.approvals;

import dev.millrace.core.error.MillraceException;
import dev.millrace.core.log.Log;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// Does what is due: reminds, escalates, expires, and tells people and workflows what they have not heard. One approval
/// that fails does not keep the others waiting.
public final class SweepApprovals implements Function<Sweep, Swept> {

    private static final Log LOG = Log.of(SweepApprovals.class);
    private static final int MOST_AT_ONCE = 2000;
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
        var until = clock.instant().plus(LONGEST_TELLING);
        var due = approvals.due(clock.instant(), MOST_AT_ONCE);
        var done =
                workflowsFirst(due).filter(approval -> isDone(approval, until)).count();
        var swept = new Swept(due.size(), (int) (due.size() - done));
        LOG.info("approvals swept", Map.of("due", swept.due(), "failed", swept.failed()));
        return swept;
    }

    /// Channels may be slow, and workflows must not wait for them.
    private Stream<Approval> workflowsFirst(List<Approval> due) {
        return due.stream().sorted(Comparator.comparing(approval -> !isToBeSettled(approval)));
    }

    private boolean isToBeSettled(Approval approval) {
        return approval.state().isFinal() || hasCome(approval.expiresAt());
    }

    private boolean isDone(Approval approval, Instant until) {
        if (!isToBeSettled(approval) && hasCome(until)) {
            return false;
        }
        try {
            return doWhatIsDue(approval).dueAt().filter(this::hasCome).isEmpty();
        } catch (MillraceException e) {
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

package dev.millrace.approvals;

import dev.millrace.core.error.MillraceException;
import dev.millrace.core.log.Log;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/// Does what is due: reminds, escalates, expires, and tells people and workflows what they have not heard. One approval
/// that fails does not keep the others waiting.
public final class SweepApprovals implements Function<Sweep, Swept> {

    private static final Log LOG = Log.of(SweepApprovals.class);
    private static final int MOST_AT_ONCE = 500;

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
        var done = due.stream().filter(this::isDone).count();
        var swept = new Swept(due.size(), (int) (due.size() - done));
        LOG.info("approvals swept", Map.of("due", swept.due(), "failed", swept.failed()));
        return swept;
    }

    private boolean isDone(Approval approval) {
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

package dev.millrace.approvals;

import dev.millrace.core.error.MillraceException;
import dev.millrace.core.log.Log;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Tells people of an approval unless they were told. A channel that fails loses nothing: the sweep tries it again.
public final class TellPeople implements UnaryOperator<Approval> {

    private static final Log LOG = Log.of(TellPeople.class);

    private final ApprovalStore approvals;
    private final Channel channel;

    public TellPeople(ApprovalStore approvals, Channel channel) {
        this.approvals = approvals;
        this.channel = channel;
    }

    @Override
    public Approval apply(Approval approval) {
        if (approval.told()) {
            return approval;
        }
        try {
            channel.tell(approval);
        } catch (MillraceException e) {
            LOG.error("approvers not told", e, Map.of("approvalId", approval.id(), "notice", approval.notice()));
            return approval;
        }
        var told = approval.toldNow();
        return approvals.keep(told) ? told : approval;
    }
}

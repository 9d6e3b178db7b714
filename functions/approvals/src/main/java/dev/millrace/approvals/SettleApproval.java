package dev.millrace.approvals;

import dev.millrace.core.error.MillraceException;
import dev.millrace.core.log.Log;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Carries a final outcome to the ledger and then to the workflow: nothing goes ahead that is not on record. Whatever
/// is interrupted is done again: the ledger takes an outcome once, and a workflow that was told does not wait any more.
public final class SettleApproval implements UnaryOperator<Approval> {

    private static final Log LOG = Log.of(SettleApproval.class);

    private final ApprovalStore approvals;
    private final TokenSeal seal;
    private final Workflows workflows;
    private final ApprovalLedger ledger;

    public SettleApproval(ApprovalStore approvals, TokenSeal seal, Workflows workflows, ApprovalLedger ledger) {
        this.approvals = approvals;
        this.seal = seal;
        this.workflows = workflows;
        this.ledger = ledger;
    }

    /// Whether the workflow that asked still waits. Where nobody can tell it does: an answer that nobody waits for
    /// moves
    /// nothing.
    boolean isAwaited(Approval approval) {
        try {
            return workflows.waits(seal.open(approval.id(), approval.sealedToken()));
        } catch (MillraceException e) {
            LOG.error("cannot tell whether the workflow waits", e, Map.of("approvalId", approval.id()));
            return true;
        }
    }

    @Override
    public Approval apply(Approval approval) {
        if (!approval.state().isFinal() || approval.delivered()) {
            return approval;
        }
        ledger.settled(approval);
        var heard = workflows.answer(seal.open(approval.id(), approval.sealedToken()), approval);
        LOG.info(
                "approval settled",
                Map.of("approvalId", approval.id(), "state", approval.state(), "workflowWaited", heard));
        var delivered = approval.deliveredNow();
        return approvals.keep(delivered) ? delivered : approval;
    }
}

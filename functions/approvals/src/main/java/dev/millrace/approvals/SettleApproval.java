package dev.millrace.approvals;

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

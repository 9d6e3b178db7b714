package dev.millrace.approvals.api;

import dev.millrace.approvals.Approval;
import dev.millrace.approvals.api.ApprovalView.Decided;
import java.time.Instant;
import java.util.List;

/// An approval in a list: enough to know which to open.
record ApprovalSummary(
        String approvalId,
        String state,
        String kind,
        String requestedBy,
        String reason,
        Instant requestedAt,
        Instant expiresAt,
        int approversNeeded,
        List<Decided> decisions) {

    static ApprovalSummary of(Approval approval) {
        var whole = ApprovalView.of(approval);
        return new ApprovalSummary(
                whole.approvalId(),
                whole.state(),
                whole.kind(),
                whole.requestedBy(),
                whole.reason(),
                whole.requestedAt(),
                whole.expiresAt(),
                whole.approversNeeded(),
                whole.decisions());
    }
}

package dev.millrace.approvals.ledger;

import dev.millrace.approvals.Approval;
import dev.millrace.approvals.ApprovalLedger;
import dev.millrace.approvals.ApprovalState;
import dev.millrace.approvals.Option;
import dev.millrace.approvals.Subject.Change;
import dev.millrace.approvals.Subject.Evidence;
import dev.millrace.approvals.Vote;
import dev.millrace.core.json.Json;
import dev.millrace.core.ledger.Decision;
import dev.millrace.core.ledger.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The stream `approvals/TENANT` of the decision ledger: of each approval a record of kind `approval-request` and one
/// of kind `approval`.
public record RecordedApprovals(Ledger ledger) implements ApprovalLedger {

    private static final String NOBODY = "function:sweepApprovals";

    /// What was asked for.
    private record Asked(
            String kind,
            String requestedBy,
            List<String> reasons,
            List<Evidence> evidence,
            List<Change> changes,
            List<Option> options,
            String payload) {}

    /// On what terms.
    private record Opened(Instant requestedAt, Instant expiresAt, int approversNeeded, String escalateTo) {}

    /// What was decided on.
    private record Waited(String approvalId, String kind, String requestedBy, String payloadHash) {}

    /// What came of it.
    private record Settled(String state, List<Said> votes) {}

    /// A vote, without its nonce.
    private record Said(String actor, String choice, Instant at, Optional<String> option, Optional<String> comment) {
        static Said of(Vote vote) {
            return new Said(vote.actor(), vote.choice().name(), vote.at(), vote.option(), vote.comment());
        }
    }

    @Override
    public void opened(Approval approval) {
        var subject = approval.subject();
        var terms = approval.terms();
        append(
                "approval-request",
                approval,
                new Asked(
                        subject.kind(),
                        subject.requestedBy(),
                        subject.reasons(),
                        subject.evidence(),
                        subject.changes(),
                        subject.options(),
                        subject.payload()),
                new Opened(approval.requestedAt(), approval.expiresAt(), terms.approversNeeded(), terms.escalateTo()),
                "function:requestApproval");
    }

    @Override
    public void settled(Approval approval) {
        var votes = approval.votes();
        append(
                "approval",
                approval,
                new Waited(
                        approval.id(),
                        approval.subject().kind(),
                        approval.subject().requestedBy(),
                        approval.payloadHash()),
                new Settled(
                        approval.state().name(), votes.stream().map(Said::of).toList()),
                approval.state() == ApprovalState.EXPIRED
                        ? NOBODY
                        : votes.getLast().actor());
    }

    private void append(String kind, Approval approval, Object input, Object outcome, String actor) {
        ledger.append(new Decision(
                kind + ":" + approval.id(),
                "approvals/" + approval.subject().tenant(),
                kind,
                Json.canonical(input),
                Map.of(),
                Optional.empty(),
                Json.canonical(outcome),
                actor,
                Optional.of(approval.id())));
    }
}

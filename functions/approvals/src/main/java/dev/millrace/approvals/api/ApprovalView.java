package dev.millrace.approvals.api;

import dev.millrace.approvals.Approval;
import dev.millrace.approvals.Option;
import dev.millrace.approvals.Subject.Change;
import dev.millrace.approvals.Subject.Evidence;
import dev.millrace.approvals.Vote;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An approval as callers see it.
///
/// @param state `waiting`, `escalated` (waiting, and others were asked too), `approved`, `rejected` or `expired`
/// @param nonce which a decision must carry; reading it changes nothing
record ApprovalView(
        String approvalId,
        String state,
        String kind,
        String requestedBy,
        String reason,
        List<Evidence> evidence,
        List<Change> diff,
        List<Option> options,
        Instant requestedAt,
        Instant expiresAt,
        int approversNeeded,
        List<Decided> decisions,
        String payloadHash,
        String nonce) {

    /// What one person said.
    record Decided(String actor, String choice, Instant at, Optional<String> option, Optional<String> comment) {
        static Decided of(Vote vote) {
            return new Decided(
                    vote.actor(),
                    vote.choice().name().toLowerCase(Locale.ROOT),
                    vote.at(),
                    vote.option(),
                    vote.comment());
        }
    }

    static ApprovalView of(Approval approval) {
        var subject = approval.subject();
        return new ApprovalView(
                approval.id(),
                stateOf(approval),
                subject.kind(),
                subject.requestedBy(),
                String.join("; ", subject.reasons()),
                subject.evidence(),
                subject.changes(),
                subject.options(),
                approval.requestedAt(),
                approval.expiresAt(),
                approval.terms().approversNeeded(),
                approval.votes().stream().map(Decided::of).toList(),
                approval.payloadHash(),
                approval.nonce());
    }

    static String stateOf(Approval approval) {
        return approval.escalated() ? "escalated" : approval.state().name().toLowerCase(Locale.ROOT);
    }
}

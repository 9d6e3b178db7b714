package dev.millrace.approvals;

import dev.millrace.approvals.Ruling.AlreadyCounted;
import dev.millrace.approvals.Ruling.Counted;
import dev.millrace.approvals.Ruling.Reason;
import dev.millrace.approvals.Ruling.Refused;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.error.Transient;
import dev.millrace.core.log.Log;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Counts what an approver says, once, if it is about the payload that waits, comes in time, and a workflow still waits
/// for it; and tells the workflow
/// when that settles it. What counts stays counted: if ledger or workflow cannot be reached, the sweep tells them.
public final class DecideApproval implements Function<Decision, Ruling> {

    private static final Log LOG = Log.of(DecideApproval.class);
    private static final int MOST_ATTEMPTS = 10;

    private final ApprovalStore approvals;
    private final Nonces nonces;
    private final SettleApproval settle;
    private final Clock clock;

    public DecideApproval(ApprovalStore approvals, Nonces nonces, SettleApproval settle, Clock clock) {
        this.approvals = approvals;
        this.nonces = nonces;
        this.settle = settle;
        this.clock = clock;
    }

    @Override
    public Ruling apply(Decision decision) {
        var ruling = ruling(decision);
        LOG.info(
                "approval decided",
                Map.of(
                        "approvalId", decision.approvalId(),
                        "actor", decision.actor(),
                        "choice", decision.choice(),
                        "ruling", ruling.name()));
        return ruling;
    }

    private Ruling ruling(Decision decision) {
        for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var found = approvals
                    .find(decision.approvalId())
                    .filter(kept -> kept.subject().tenant().equals(decision.tenant()));
            if (found.isEmpty()) {
                return new Refused(Reason.UNKNOWN, Optional.empty());
            }
            var ruled = ruling(decision, found.get());
            if (ruled.isPresent()) {
                return ruled.get();
            }
        }
        throw new Transient("approval %s is being changed by others; try again".formatted(decision.approvalId()));
    }

    /// Empty if somebody else changed the approval in between.
    private Optional<Ruling> ruling(Decision decision, Approval approval) {
        if (isSaidAgain(decision, approval)) {
            return Optional.of(new AlreadyCounted(settled(approval)));
        }
        var objection = objectionTo(decision, approval);
        if (objection.isPresent()) {
            return Optional.of(new Refused(objection.get(), Optional.of(approval)));
        }
        var voted = approval.votedOn(vote(decision), nonces.next());
        return approvals.keep(voted) ? Optional.of(new Counted(settled(voted))) : Optional.empty();
    }

    /// A double click, or a request that was sent again: the very same decision, and no other.
    private static boolean isSaidAgain(Decision decision, Approval approval) {
        return decision.payloadHash().equals(approval.payloadHash())
                && approval.voteOf(decision.actor())
                        .filter(vote -> vote.choice() == decision.choice()
                                && vote.option().equals(decision.option())
                                && vote.nonce().equals(decision.nonce()))
                        .isPresent();
    }

    private Optional<Reason> objectionTo(Decision decision, Approval approval) {
        if (approval.state() == ApprovalState.EXPIRED || isTooLate(approval)) {
            return Optional.of(Reason.EXPIRED);
        }
        if (approval.state().isFinal()) {
            return Optional.of(Reason.ALREADY_DECIDED);
        }
        if (decision.actor().equals(approval.subject().requestedBy())) {
            return Optional.of(Reason.OWN_REQUEST);
        }
        if (approval.voteOf(decision.actor()).isPresent()) {
            return Optional.of(Reason.SAME_APPROVER);
        }
        if (!decision.payloadHash().equals(approval.payloadHash())) {
            return Optional.of(Reason.PAYLOAD_CHANGED);
        }
        var otherwise = objectionToOption(decision, approval);
        if (otherwise.isPresent()) {
            return otherwise;
        }
        if (!decision.nonce().equals(approval.nonce())) {
            return Optional.of(Reason.NONCE_USED);
        }
        return settle.isAwaited(approval) ? Optional.empty() : Optional.of(Reason.WORKFLOW_GONE);
    }

    /// Four eyes see one thing: two people who approve approve the same option.
    private static Optional<Reason> objectionToOption(Decision decision, Approval approval) {
        if (decision.choice() == Choice.REJECT) {
            return decision.option().map(_ -> Reason.NO_SUCH_OPTION);
        }
        if (!approval.subject().offers(decision.option())) {
            return Optional.of(Reason.NO_SUCH_OPTION);
        }
        return approval.votes().stream().allMatch(vote -> vote.option().equals(decision.option()))
                ? Optional.empty()
                : Optional.of(Reason.OTHER_OPTION);
    }

    /// Also when no sweep has come by to say so.
    private boolean isTooLate(Approval approval) {
        return !approval.state().isFinal() && !clock.instant().isBefore(approval.expiresAt());
    }

    private Approval settled(Approval approval) {
        try {
            return settle.apply(approval);
        } catch (MillraceException e) {
            LOG.error("outcome left for the sweep", e, Map.of("approvalId", approval.id()));
            return approval;
        }
    }

    private Vote vote(Decision decision) {
        return new Vote(
                decision.actor(),
                decision.choice(),
                clock.instant(),
                decision.nonce(),
                decision.option(),
                decision.comment());
    }
}

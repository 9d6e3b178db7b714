package dev.millrace.approvals;

import dev.millrace.core.hash.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One approval, from the question to the answer that reached the workflow.
///
/// @param id the same when the same question is asked again
/// @param version goes up with every change, so that of two changes at once one is refused
/// @param sealedToken the state machine's task token, encrypted
/// @param nonce what the next decision must carry; another one after each vote
/// @param notice the last that people were to be told
/// @param told whether they were
/// @param delivered whether ledger and workflow know the outcome
public record Approval(
        String id,
        long version,
        Subject subject,
        Terms terms,
        Instant requestedAt,
        ApprovalState state,
        String sealedToken,
        String nonce,
        List<Vote> votes,
        Notice notice,
        boolean told,
        boolean delivered) {

    /// How long whoever changed an approval has to finish what follows from it, before the sweep does.
    private static final Duration GRACE = Duration.ofSeconds(20);

    public Approval {
        votes = List.copyOf(votes);
    }

    /// A question that nobody has answered.
    static Approval opened(Question question, String sealedToken, String nonce, Instant now) {
        return new Approval(
                question.id(),
                1,
                question.subject(),
                question.terms(),
                now,
                ApprovalState.WAITING,
                sealedToken,
                nonce,
                List.of(),
                Notice.ASKED,
                false,
                false);
    }

    /// When it expires if nobody decides.
    public Instant expiresAt() {
        return requestedAt.plus(terms.untilExpiry());
    }

    /// SHA-256 of the payload, by which a decision says what it is about.
    public String payloadHash() {
        return Sha256.of(subject.payload());
    }

    /// Whether it still waits, and somebody else was asked as well.
    public boolean escalated() {
        return !state.isFinal() && notice.compareTo(Notice.ESCALATED) >= 0;
    }

    /// The option that was approved; empty if there were none, or nothing was approved.
    public Optional<Option> chosen() {
        return Optional.of(votes)
                .filter(_ -> state == ApprovalState.APPROVED)
                .flatMap(all -> all.getLast().option())
                .flatMap(id -> subject.options().stream()
                        .filter(option -> option.id().equals(id))
                        .findFirst());
    }

    /// When something is to be done about it; empty once all is done.
    public Optional<Instant> dueAt() {
        if (state.isFinal()) {
            return delivered ? Optional.empty() : Optional.of(lastVoteAt().plus(GRACE));
        }
        return Optional.of(told ? nextNoticeAt() : noticeAt(notice).plus(GRACE));
    }

    private Instant lastVoteAt() {
        return votes.isEmpty() ? expiresAt() : votes.getLast().at();
    }

    private Instant nextNoticeAt() {
        return notice.next().map(this::noticeAt).orElseGet(this::expiresAt);
    }

    private Instant noticeAt(Notice which) {
        return requestedAt.plus(which.after(terms));
    }

    /// The last notice whose time has come.
    Notice noticeDue(Instant now) {
        var due = notice;
        for (var next = due.next(); next.isPresent() && !now.isBefore(noticeAt(next.get())); next = due.next()) {
            due = next.get();
        }
        return due;
    }

    /// The nonce that a signed message of that person stands for: that of their vote, or else the current one.
    public String nonceFor(String actor) {
        return voteOf(actor).map(Vote::nonce).orElse(nonce);
    }

    /// What that person said, if anything.
    Optional<Vote> voteOf(String actor) {
        return votes.stream().filter(vote -> vote.actor().equals(actor)).findFirst();
    }

    /// With one more vote. One rejection rejects; approval takes as many approvers as the terms ask for.
    Approval votedOn(Vote vote, String nextNonce) {
        var all = Stream.concat(votes.stream(), Stream.of(vote)).toList();
        return changed(after(vote, all.size()), sealedToken, nextNonce, all, notice, told, false);
    }

    private ApprovalState after(Vote vote, int votesThen) {
        if (vote.choice() == Choice.REJECT) {
            return ApprovalState.REJECTED;
        }
        return votesThen >= terms.approversNeeded() ? ApprovalState.APPROVED : ApprovalState.WAITING;
    }

    /// The same question from a workflow that asks anew, and waits on another token.
    Approval askedAgain(String newSealedToken) {
        return changed(state, newSealedToken, nonce, votes, notice, told, false);
    }

    /// People are to be told so.
    Approval toBeTold(Notice which) {
        return changed(state, sealedToken, nonce, votes, which, false, delivered);
    }

    /// They were told.
    Approval toldNow() {
        return changed(state, sealedToken, nonce, votes, notice, true, delivered);
    }

    /// Nobody decided.
    Approval expired() {
        return changed(ApprovalState.EXPIRED, sealedToken, nonce, votes, notice, told, false);
    }

    /// Ledger and workflow know.
    Approval deliveredNow() {
        return changed(state, sealedToken, nonce, votes, notice, told, true);
    }

    private Approval changed(
            ApprovalState newState,
            String token,
            String newNonce,
            List<Vote> newVotes,
            Notice newNotice,
            boolean isTold,
            boolean isDelivered) {
        return new Approval(
                id,
                version + 1,
                subject,
                terms,
                requestedAt,
                newState,
                token,
                newNonce,
                newVotes,
                newNotice,
                isTold,
                isDelivered);
    }
}

package dev.millrace.approvals;

import dev.millrace.core.error.Conflict;
import dev.millrace.core.error.Transient;
import java.time.Clock;
import java.util.function.Function;

/// Opens an approval and tells the approvers. The same question asked again is the same approval: it keeps its votes,
/// and the answer goes to the workflow that asked last.
public final class RequestApproval implements Function<Question, Approval> {

    private static final int MOST_ATTEMPTS = 10;

    private final ApprovalStore approvals;
    private final TokenSeal seal;
    private final Nonces nonces;
    private final ApprovalLedger ledger;
    private final TellPeople people;
    private final SettleApproval settle;
    private final Clock clock;

    public RequestApproval(
            ApprovalStore approvals,
            TokenSeal seal,
            Nonces nonces,
            ApprovalLedger ledger,
            TellPeople people,
            SettleApproval settle,
            Clock clock) {
        this.approvals = approvals;
        this.seal = seal;
        this.nonces = nonces;
        this.ledger = ledger;
        this.people = people;
        this.settle = settle;
        this.clock = clock;
    }

    /// @throws Conflict if something else was asked under the same id
    @Override
    public Approval apply(Question question) {
        var kept = kept(question);
        ledger.opened(kept);
        return kept.state().isFinal() ? settle.apply(kept) : people.apply(kept);
    }

    private Approval kept(Question question) {
        var sealed = seal.seal(question.id(), question.token());
        for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var wanted = approvals
                    .find(question.id())
                    .map(known -> again(known, question, sealed))
                    .orElseGet(() -> Approval.opened(question, sealed, nonces.next(), clock.instant()));
            if (approvals.keep(wanted)) {
                return wanted;
            }
        }
        throw new Transient("approval %s is being changed by others; try again".formatted(question.id()));
    }

    private static Approval again(Approval known, Question question, String sealed) {
        if (!known.subject().equals(question.subject())) {
            throw new Conflict("approval %s was asked about something else".formatted(question.id()));
        }
        return known.askedAgain(sealed);
    }
}

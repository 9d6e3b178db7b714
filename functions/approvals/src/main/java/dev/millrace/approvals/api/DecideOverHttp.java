package dev.millrace.approvals.api;

import dev.millrace.approvals.Approval;
import dev.millrace.approvals.Choice;
import dev.millrace.approvals.Decision;
import dev.millrace.approvals.Masker;
import dev.millrace.approvals.Ruling;
import dev.millrace.approvals.Ruling.AlreadyCounted;
import dev.millrace.approvals.Ruling.Counted;
import dev.millrace.approvals.Ruling.Reason;
import dev.millrace.approvals.Ruling.Refused;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.function.HttpCall;
import dev.millrace.core.function.Reply;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// `POST /approvals/{id}/decision`.
public final class DecideOverHttp implements Function<HttpCall<DecisionBody>, Reply> {

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final Function<Decision, Ruling> decide;
    private final Masker masker;
    private final Set<TenantId> tenants;

    /// @param decide [DecideApproval]
    public DecideOverHttp(Function<Decision, Ruling> decide, Masker masker, Set<TenantId> tenants) {
        this.decide = decide;
        this.masker = masker;
        this.tenants = Set.copyOf(tenants);
    }

    /// How the approval stands after the decision.
    private record Decided(String state) {}

    @Override
    public Reply apply(HttpCall<DecisionBody> call) {
        var caller = Caller.of(call.claims(), tenants, Caller.DECIDE);
        var body = call.body();
        var decision = new Decision(
                call.pathParameters().getOrDefault("id", ""),
                caller.tenant(),
                caller.subject(),
                Choice.valueOf(body.choice().toUpperCase(Locale.ROOT)),
                body.payloadHash(),
                body.nonce(),
                body.option(),
                body.comment().map(masker::mask));
        return switch (decide.apply(decision)) {
            case Counted(var approval) -> decided(approval);
            case AlreadyCounted(var approval) -> decided(approval);
            case Refused(var reason, var approval) -> refused(reason, approval, call.requestId());
        };
    }

    private static Reply decided(Approval approval) {
        return new Reply(OK, new Decided(ApprovalView.stateOf(approval)));
    }

    private static Reply refused(Reason reason, Optional<Approval> approval, String requestId) {
        var state = approval.map(ApprovalView::stateOf);
        return switch (reason) {
            case UNKNOWN -> problem(NOT_FOUND, "NOT_FOUND", "unknown", state, requestId);
            case OWN_REQUEST -> problem(FORBIDDEN, "POLICY_DENIED", "own-request", state, requestId);
            case ALREADY_DECIDED -> conflict("already-decided", state, requestId);
            case EXPIRED -> conflict("expired", state, requestId);
            case PAYLOAD_CHANGED -> conflict("payload-changed", state, requestId);
            case NONCE_USED -> conflict("nonce-replayed", state, requestId);
            case NO_SUCH_OPTION -> conflict("no-such-option", state, requestId);
            case OTHER_OPTION -> conflict("other-option", state, requestId);
            case SAME_APPROVER -> conflict("same-approver", state, requestId);
            case WORKFLOW_GONE -> conflict("workflow-gone", state, requestId);
        };
    }

    private static Reply conflict(String code, Optional<String> state, String requestId) {
        return problem(CONFLICT, "CONFLICT", code, state, requestId);
    }

    private static Reply problem(int status, String error, String code, Optional<String> state, String requestId) {
        return new Reply(status, new Problem(error, code, state, requestId));
    }
}

package dev.millrace.approvals.api;

import dev.millrace.approvals.ApprovalStore;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.function.HttpCall;
import dev.millrace.core.function.Reply;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// `GET /approvals/{id}`. Changes nothing, however often and by whomever it is fetched.
public final class ReadOverHttp implements Function<HttpCall<NoBody>, Reply> {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final ApprovalStore approvals;
    private final Set<TenantId> tenants;

    public ReadOverHttp(ApprovalStore approvals, Set<TenantId> tenants) {
        this.approvals = approvals;
        this.tenants = Set.copyOf(tenants);
    }

    @Override
    public Reply apply(HttpCall<NoBody> call) {
        var caller = Caller.of(call.claims(), tenants, Caller.READ);
        return approvals
                .find(call.pathParameters().getOrDefault("id", ""))
                .filter(approval -> approval.subject().tenant().equals(caller.tenant()))
                .map(approval -> new Reply(OK, ApprovalView.of(approval)))
                .orElseGet(() ->
                        new Reply(NOT_FOUND, new Problem("NOT_FOUND", "unknown", Optional.empty(), call.requestId())));
    }
}

package dev.millrace.approvals.api;

import dev.millrace.approvals.Approval;
import dev.millrace.approvals.ApprovalState;
import dev.millrace.approvals.ApprovalStore;
import dev.millrace.approvals.ListPlace;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.function.HttpCall;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// `GET /approvals?state=waiting&cursor=`: the caller's tenant's, the latest first, 100 at a time. Changes nothing.
///
/// What an approval is about can fill a page; a hundred of them would be more than Lambda may answer.
public final class ListOverHttp implements Function<HttpCall<NoBody>, ListOverHttp.Found> {

    private static final int MOST = 100;

    private final ApprovalStore approvals;
    private final Set<TenantId> tenants;

    public ListOverHttp(ApprovalStore approvals, Set<TenantId> tenants) {
        this.approvals = approvals;
        this.tenants = Set.copyOf(tenants);
    }

    /// @param approvals each as `GET /approvals/{id}` answers it, without evidence, diff, payload hash and nonce
    /// @param cursor to ask for those that were requested earlier; absent if there are none
    public record Found(List<Object> approvals, Optional<String> cursor) {
        public Found {
            approvals = List.copyOf(approvals);
        }
    }

    @Override
    public Found apply(HttpCall<NoBody> call) {
        var caller = Caller.of(call.claims(), tenants, Caller.READ);
        var wanted = call.query().getOrDefault("state", "waiting");
        var found = approvals.list(
                caller.tenant(),
                state(wanted),
                approval -> !wanted.equals("escalated") || approval.escalated(),
                Optional.ofNullable(call.query().get("cursor")).map(ListCursor::parse),
                MOST + 1);
        var page = found.stream().limit(MOST).toList();
        return new Found(page.stream().<Object>map(ApprovalSummary::of).toList(), cursor(found, page));
    }

    private static Optional<String> cursor(List<Approval> found, List<Approval> page) {
        return found.size() > page.size()
                ? Optional.of(ListCursor.of(ListPlace.behind(page.getLast())))
                : Optional.empty();
    }

    /// What is escalated waits still.
    private static ApprovalState state(String wanted) {
        return switch (wanted) {
            case "waiting", "escalated" -> ApprovalState.WAITING;
            case "approved" -> ApprovalState.APPROVED;
            case "rejected" -> ApprovalState.REJECTED;
            case "expired" -> ApprovalState.EXPIRED;
            default -> throw new InvalidInput("$.state", "must be waiting, escalated, approved, rejected or expired");
        };
    }
}

package dev.millrace.approvals.guard;

import dev.millrace.core.domain.Confidence;
import dev.millrace.core.domain.TenantId;
import java.util.Map;

/// An action that a policy is to judge.
///
/// @param actionId names the action, however often it is asked about
/// @param eventId of the event that asked for it
/// @param criticality 1 (little is at stake) to 5
/// @param action what the tool is to be called with, masked
public record PolicyQuestion(
        String actionId,
        String eventId,
        TenantId tenant,
        String tool,
        String requestedBy,
        Confidence confidence,
        int criticality,
        AuditToken auditToken,
        Map<String, Object> action) {

    /// Whether the token that came with the request proves that it was asked for so.
    public record AuditToken(boolean verified) {}

    /// What the policy sees; all of it is on record.
    Map<String, Object> input() {
        return Map.of(
                "tenant", tenant.value(),
                "tool", tool,
                "requestedBy", requestedBy,
                "confidence", confidence.value(),
                "criticality", criticality,
                "auditToken", Map.of("verified", auditToken.verified()),
                "action", action);
    }
}

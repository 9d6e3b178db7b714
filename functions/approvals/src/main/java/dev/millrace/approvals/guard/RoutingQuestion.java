package dev.millrace.approvals.guard;

import dev.millrace.core.domain.Confidence;
import dev.millrace.core.domain.TenantId;
import java.util.Map;

/// An action whose way is to be decided.
///
/// @param verdict of the policy: `allow`, `ask` or `deny`
public record RoutingQuestion(
        String actionId, String eventId, TenantId tenant, String verdict, Confidence confidence, int criticality) {

    Map<String, Object> input() {
        return Map.of("verdict", verdict, "confidence", confidence.value(), "criticality", criticality);
    }
}

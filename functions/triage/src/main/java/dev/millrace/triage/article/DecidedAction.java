package dev.millrace.triage.article;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.hash.Sha256;
import dev.millrace.core.json.Json;
import java.util.Map;
import java.util.Optional;

/// What became of a requested action: the detail of the event `ActionDecided`, as far as it matters here.
///
/// @param outcome only `proceed` lets it go ahead
/// @param action what may be done, with the outcome `proceed`
/// @param payloadHash of what was decided on
public record DecidedAction(
        String actionId,
        Optional<TenantId> tenant,
        Optional<String> tool,
        String outcome,
        Optional<String> payloadHash,
        Optional<Map<String, Object>> action) {

    boolean concerns(String tool) {
        return this.tool.filter(tool::equals).isPresent();
    }

    boolean goesAhead() {
        return outcome.equals("proceed");
    }

    /// Whether the action is the one that was decided on.
    boolean isAsDecided() {
        var hash = tool.flatMap(
                named -> action.map(done -> Sha256.of(Json.canonical(Map.of("tool", named, "action", done)))));
        return hash.isPresent() && hash.equals(payloadHash);
    }
}

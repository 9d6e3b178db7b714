package dev.millrace.rego;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.json.Json;
import dev.millrace.rego.Verdict.Allowed;
import dev.millrace.rego.Verdict.Denied;
import dev.millrace.rego.Verdict.NeedsApproval;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads what OPA answers: a list with one result, or an empty one where the decision is undefined.
final class Answer {

    private static final Verdict UNDEFINED = Denied.because("the policy is undefined for this input");

    private Answer() {}

    static Verdict read(String json) {
        try {
            var results = Json.parse(json.getBytes(StandardCharsets.UTF_8));
            return results.isEmpty() ? UNDEFINED : verdict(results.get(0).path("result"));
        } catch (InvalidInput _) {
            return Denied.because("the policy's answer is no JSON");
        }
    }

    private static Verdict verdict(JsonNode decision) {
        return switch (decision.path("outcome").asString("")) {
            case "allow" -> new Allowed();
            case "ask" -> new NeedsApproval(reasons(decision));
            case "deny" -> new Denied(reasons(decision));
            default ->
                Denied.because("the policy's decision is no object with the outcome \"allow\", \"ask\" or \"deny\"");
        };
    }

    private static List<String> reasons(JsonNode decision) {
        return decision.path("reasons")
                .valueStream()
                .map(reason -> reason.asString(""))
                .toList();
    }
}

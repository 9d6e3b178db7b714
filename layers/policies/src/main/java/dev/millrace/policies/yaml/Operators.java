package dev.millrace.policies.yaml;

import dev.millrace.dlp.Operator;
import tools.jackson.databind.JsonNode;

/// What the operators that policies name do.
public interface Operators {

    /// @param rule one that the schema holds valid
    Operator operatorOf(JsonNode rule);

    /// Whatever policies replace gives way to its type, by whichever operator: for texts that are not kept. Nothing is
    /// masked less for it, no key is needed, and nothing is put into a vault.
    static Operators byType() {
        return rule -> rule.path("operator").asString().equals("leave") ? Operator.leave() : Operator.replaceByType();
    }
}

package dev.millrace.local.statemachines.execution;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The variables of a workflow. A branch reads those around it and assigns only its own.
final class Scope {

    private final Optional<Scope> outer;
    private final Map<String, JsonNode> variables = new LinkedHashMap<>();

    Scope(Optional<Scope> outer) {
        this.outer = outer;
    }

    void assign(Map<String, JsonNode> values) {
        variables.putAll(values);
    }

    Map<String, JsonNode> visible() {
        var all = outer.map(Scope::visible).orElseGet(LinkedHashMap::new);
        all.putAll(variables);
        return all;
    }
}

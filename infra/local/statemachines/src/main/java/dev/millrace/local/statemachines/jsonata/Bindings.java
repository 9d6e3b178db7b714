package dev.millrace.local.statemachines.jsonata;

import com.dashjoin.jsonata.Jsonata;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The names that an expression sees: `$states` and the variables in scope.
public final class Bindings {

    private final Map<String, Object> values = new LinkedHashMap<>();

    public Bindings(JsonNode states, Map<String, JsonNode> variables) {
        variables.forEach((name, value) -> values.put(name, Values.toPlain(value)));
        values.put("states", Values.toPlain(states));
    }

    void bindTo(Jsonata.Frame frame) {
        values.forEach(frame::bind);
    }
}

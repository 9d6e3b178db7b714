package dev.millrace.local.statemachines;

import dev.millrace.local.statemachines.definition.Definition;
import dev.millrace.local.statemachines.definition.DefinitionFiles;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Definitions as tests write them.
public final class Yaml {

    private Yaml() {}

    public static JsonNode machine(String states) {
        var machine = (ObjectNode) DefinitionFiles.parse(states, "test", Map.of());
        return machine.put("QueryLanguage", "JSONata");
    }

    public static Definition definition(String states) {
        return Definition.of(machine(states), resource -> true);
    }
}

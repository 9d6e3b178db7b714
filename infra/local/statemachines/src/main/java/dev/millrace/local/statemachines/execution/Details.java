package dev.millrace.local.statemachines.execution;

import dev.millrace.local.statemachines.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How history events carry payloads: as JSON text, beside a note that it is complete.
final class Details {

    private Details() {}

    static ObjectNode json(ObjectNode details, String field, JsonNode value) {
        details.put(field, Json.text(value));
        details.putObject(field + "Details").put("truncated", false);
        return details;
    }
}

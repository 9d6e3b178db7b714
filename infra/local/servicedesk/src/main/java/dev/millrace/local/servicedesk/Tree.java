package dev.millrace.local.servicedesk;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON as trees.
final class Tree {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Tree() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static String text(JsonNode object, String field) {
        return object.path(field).asString("");
    }
}

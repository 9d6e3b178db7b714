package dev.millrace.local.events;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// What the names in an input template stand for.
record TemplateValues(Map<String, String> paths, EventJson event, Route route, Instant accepted) {

    /// A path without a value is an empty string.
    JsonNode get(String name) {
        return switch (name) {
            case "aws.events.rule-arn" -> StringNode.valueOf(route.sourceArn());
            case "aws.events.rule-name" -> StringNode.valueOf(route.sourceName());
            case "aws.events.event.ingestion-time" -> StringNode.valueOf(accepted.toString());
            case "aws.events.event" -> event.json().deepCopy().without("detail");
            case "aws.events.event.json" -> event.json();
            default ->
                new JsonPath(paths.getOrDefault(name, "$")).read(event.json()).orElse(StringNode.valueOf(""));
        };
    }
}

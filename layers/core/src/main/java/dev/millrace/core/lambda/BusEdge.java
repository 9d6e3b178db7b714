package dev.millrace.core.lambda;

import dev.millrace.core.function.ReceivedEvent;
import dev.millrace.core.json.Json;
import java.time.Instant;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/// A rule of the bus, with one event.
record BusEdge(Input<?> detail) implements Edge {

    @Override
    public Object call(JsonNode event, UnaryOperator<Object> function) {
        return function.apply(new ReceivedEvent<>(
                text(event, "id"),
                text(event, "source"),
                text(event, "detail-type"),
                Json.read(event.path("time"), Instant.class),
                detail.read(event.path("detail"), "$.detail")));
    }

    private static String text(JsonNode event, String name) {
        return event.path(name).asString("");
    }
}

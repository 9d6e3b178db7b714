package dev.millrace.local.statemachines.execution;

import dev.millrace.local.statemachines.json.Json;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// One line of an execution's history, as GetExecutionHistory shows it.
///
/// @param details the field that carries the details, such as `stateEnteredEventDetails`, with its content
public record HistoryEvent(long id, long previousId, String type, Instant timestamp, Optional<Details> details) {

    public record Details(String field, ObjectNode content) {}

    public ObjectNode toJson() {
        var json = Json.object()
                .put("id", id)
                .put("previousEventId", previousId)
                .put("type", type)
                .put("timestamp", timestamp.toEpochMilli() / 1000.0);
        details.ifPresent(some -> json.set(some.field(), some.content()));
        return json;
    }
}

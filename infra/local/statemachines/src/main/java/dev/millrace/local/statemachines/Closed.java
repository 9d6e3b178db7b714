package dev.millrace.local.statemachines;

import dev.millrace.local.statemachines.execution.Execution;
import dev.millrace.local.statemachines.execution.HistoryEvent;
import dev.millrace.local.statemachines.execution.Outcome;
import dev.millrace.local.statemachines.json.Json;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// An execution that has ended, as the archive keeps it: the outcome and the whole history, no signals.
///
/// @param offset where the archive has it
record Closed(String name, Outcome.Status status, Instant startedAt, Instant stoppedAt, long offset) {

    static byte[] toBytes(Execution execution) {
        var outcome = execution.outcome();
        var json = Json.object()
                .put("name", execution.identity().name())
                .put("status", outcome.status().name())
                .put("startedAt", execution.startedAt().toString())
                .put(
                        "stoppedAt",
                        outcome.stoppedAt().orElse(execution.startedAt()).toString());
        json.set("input", execution.input());
        outcome.output().ifPresent(output -> json.set("output", output));
        outcome.error().ifPresent(error -> json.put("error", error));
        outcome.cause().ifPresent(cause -> json.put("cause", cause));
        var history = json.putArray("history");
        execution.events().stream().map(HistoryEvent::toJson).forEach(history::add);
        return Json.bytes(json);
    }

    static Closed of(JsonNode json, long offset) {
        return new Closed(
                json.get("name").stringValue(),
                Outcome.Status.valueOf(json.get("status").stringValue()),
                Instant.parse(json.get("startedAt").stringValue()),
                Instant.parse(json.get("stoppedAt").stringValue()),
                offset);
    }

    Outcome outcome(JsonNode json) {
        return new Outcome(
                status,
                json.optional("output"),
                json.optional("error").map(JsonNode::stringValue),
                json.optional("cause").map(JsonNode::stringValue),
                Optional.of(stoppedAt));
    }
}

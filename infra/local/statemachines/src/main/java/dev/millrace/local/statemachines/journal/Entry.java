package dev.millrace.local.statemachines.journal;

import dev.millrace.local.statemachines.execution.Signal;
import dev.millrace.local.statemachines.json.Json;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One line of a journal: something happened to an execution.
///
/// @param execution the execution's name
/// @param events how many events its history had before; replay checks that it comes to the same number
public record Entry(String execution, int events, Signal signal, Optional<Start> start) {

    /// What only the first entry of an execution says.
    public record Start(String revision, JsonNode input, long seed) {}

    public byte[] toBytes() {
        var json = Json.object().put("execution", execution).put("events", events);
        json.put("at", signal.at().toString());
        start.ifPresent(some -> json.putObject("start")
                .put("revision", some.revision())
                .put("seed", some.seed())
                .set("input", some.input()));
        write(json, signal);
        return Json.bytes(json);
    }

    private static void write(ObjectNode json, Signal signal) {
        switch (signal) {
            case Signal.Begin begin -> json.put("signal", "begin");
            case Signal.Tick tick -> json.put("signal", "tick");
            case Signal.Submitted it -> task(json, "submitted", it.task()).set("output", it.output());
            case Signal.Succeeded it -> task(json, "succeeded", it.task()).set("output", it.output());
            case Signal.Failed it -> failure(task(json, "failed", it.task()), it.error(), it.cause());
            case Signal.Heartbeat it -> task(json, "heartbeat", it.task());
            case Signal.Stop it -> failure(json.put("signal", "stop"), it.error(), it.cause());
        }
    }

    private static ObjectNode task(ObjectNode json, String signal, long task) {
        return json.put("signal", signal).put("task", task);
    }

    private static void failure(ObjectNode json, Optional<String> error, Optional<String> cause) {
        error.ifPresent(text -> json.put("error", text));
        cause.ifPresent(text -> json.put("cause", text));
    }

    public static Entry of(byte[] bytes) {
        var json = Json.parse(bytes);
        var start = json.optional("start")
                .map(some -> new Start(
                        some.get("revision").stringValue(),
                        some.get("input"),
                        some.get("seed").longValue()));
        return new Entry(json.get("execution").stringValue(), json.get("events").intValue(), signal(json), start);
    }

    private static Signal signal(JsonNode json) {
        var at = Instant.parse(json.get("at").stringValue());
        var task = json.path("task").asLong(0);
        return switch (json.get("signal").stringValue()) {
            case "begin" -> new Signal.Begin(at);
            case "tick" -> new Signal.Tick(at);
            case "submitted" -> new Signal.Submitted(at, task, json.get("output"));
            case "succeeded" -> new Signal.Succeeded(at, task, json.get("output"));
            case "failed" -> new Signal.Failed(at, task, text(json, "error"), text(json, "cause"));
            case "heartbeat" -> new Signal.Heartbeat(at, task);
            case "stop" -> new Signal.Stop(at, text(json, "error"), text(json, "cause"));
            default -> throw new IllegalArgumentException("unknown signal in the journal: " + json);
        };
    }

    private static Optional<String> text(JsonNode json, String field) {
        return json.optional(field).map(JsonNode::stringValue);
    }
}

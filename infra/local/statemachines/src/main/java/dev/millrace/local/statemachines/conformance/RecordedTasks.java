package dev.millrace.local.statemachines.conformance;

import dev.millrace.local.statemachines.execution.Signal;
import dev.millrace.local.statemachines.execution.TaskCall;
import dev.millrace.local.statemachines.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Answers the n-th task call with what AWS recorded for the n-th.
final class RecordedTasks {

    private static final List<String> ENDINGS = List.of(
            "taskSubmittedEventDetails",
            "taskSucceededEventDetails",
            "taskFailedEventDetails",
            "taskTimedOutEventDetails",
            "lambdaFunctionSucceededEventDetails",
            "lambdaFunctionFailedEventDetails",
            "lambdaFunctionTimedOutEventDetails");

    private final List<JsonNode> events;
    private final List<JsonNode> scheduled;
    private int next;

    RecordedTasks(JsonNode events) {
        this.events = events.valueStream().toList();
        this.scheduled = this.events.stream()
                .filter(event -> event.path("type").asString("").endsWith("Scheduled"))
                .toList();
    }

    /// What happened to the task of this call, in order. A time-out is silence.
    List<Signal> answers(TaskCall call, Instant at) {
        if (next >= scheduled.size()) {
            return List.of();
        }
        var endings = follow(scheduled.get(next), next);
        next++;
        var signals = new ArrayList<Signal>();
        for (var ending : endings) {
            signal(ending, call, at).ifPresent(signals::add);
        }
        return signals;
    }

    /// The recorded chain of a task; where the recording has lost the chain, the n-th ending counts.
    private List<JsonNode> follow(JsonNode start, int index) {
        if (start.path("id").isArray()) {
            return events.stream().filter(this::isEnding).skip(index).limit(1).toList();
        }
        var chain = new ArrayList<JsonNode>();
        var last = start.get("id").intValue();
        for (var event : events) {
            var continues = event.path("previousEventId").asInt(-1) == last;
            if (continues && (isEnding(event) || event.get("type").stringValue().endsWith("Started"))) {
                last = event.get("id").intValue();
                chain.add(event);
            }
        }
        return chain.stream().filter(this::isEnding).toList();
    }

    private boolean isEnding(JsonNode event) {
        return ENDINGS.stream().anyMatch(event::has);
    }

    private static Optional<Signal> signal(JsonNode event, TaskCall call, Instant at) {
        return switch (event.get("type").stringValue()) {
            case "TaskSubmitted" ->
                Optional.of(new Signal.Submitted(
                        at,
                        call.id(),
                        payload(event.path("taskSubmittedEventDetails").path("output"))));
            case "TaskSucceeded" ->
                Optional.of(new Signal.Succeeded(
                        at,
                        call.id(),
                        payload(event.get("taskSucceededEventDetails").get("output"))));
            case "LambdaFunctionSucceeded" ->
                Optional.of(new Signal.Succeeded(
                        at,
                        call.id(),
                        payload(event.get("lambdaFunctionSucceededEventDetails").get("output"))));
            case "TaskFailed" -> Optional.of(failed(event.get("taskFailedEventDetails"), call, at));
            case "LambdaFunctionFailed" -> Optional.of(failed(event.get("lambdaFunctionFailedEventDetails"), call, at));
            default -> Optional.empty();
        };
    }

    private static Signal failed(JsonNode details, TaskCall call, Instant at) {
        var cause = details.optional("cause").map(value -> value.isString() ? value.stringValue() : Json.text(value));
        return new Signal.Failed(at, call.id(), details.optional("error").map(JsonNode::stringValue), cause);
    }

    /// Recordings show payloads parsed where they are objects, as text otherwise.
    static JsonNode payload(JsonNode recorded) {
        return recorded.isString() ? Json.tryParse(recorded.stringValue()).orElse(recorded) : recorded;
    }
}

package dev.millrace.local.statemachines.api;

import dev.millrace.local.statemachines.ExecutionView;
import dev.millrace.local.statemachines.ServiceError;
import dev.millrace.local.statemachines.StateMachines;
import dev.millrace.local.statemachines.execution.Outcome;
import dev.millrace.local.statemachines.json.Json;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The actions on executions.
final class ExecutionActions {

    private final StateMachines engine;

    ExecutionActions(StateMachines engine) {
        this.engine = engine;
    }

    JsonNode start(JsonNode request) {
        var input = Request.payload(Request.optional(request, "input").orElse("{}"), "InvalidExecutionInput", "input");
        var started =
                engine.start(Request.required(request, "stateMachineArn"), Request.optional(request, "name"), input);
        return Json.object().put("executionArn", started.arn()).put("startDate", Request.seconds(started.startedAt()));
    }

    JsonNode describe(JsonNode request) {
        var view = engine.describe(Request.required(request, "executionArn"));
        var response = brief(view).put("input", Json.text(view.input()));
        response.putObject("inputDetails").put("included", true);
        var outcome = view.outcome();
        outcome.output().ifPresent(output -> {
            response.put("output", Json.text(output));
            response.putObject("outputDetails").put("included", true);
        });
        outcome.error().ifPresent(error -> response.put("error", error));
        outcome.cause().ifPresent(cause -> response.put("cause", cause));
        return response.put("redriveCount", 0).put("redriveStatus", "NOT_REDRIVABLE");
    }

    JsonNode list(JsonNode request) {
        var status = Request.optional(request, "statusFilter").map(ExecutionActions::status);
        var all = engine.executions(Request.required(request, "stateMachineArn"), status);
        return Page.of(request, "executions", all, ExecutionActions::brief);
    }

    private static Outcome.Status status(String name) {
        return Arrays.stream(Outcome.Status.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ServiceError("ValidationException", "There is no execution status " + name));
    }

    JsonNode stop(JsonNode request) {
        var stopped = engine.stop(
                Request.required(request, "executionArn"),
                Request.optional(request, "error"),
                Request.optional(request, "cause"));
        return Json.object().put("stopDate", Request.seconds(stopped));
    }

    JsonNode history(JsonNode request) {
        var events = engine.history(Request.required(request, "executionArn"));
        var ordered = request.path("reverseOrder").asBoolean(false) ? events.reversed() : events;
        var withData = request.path("includeExecutionData").asBoolean(true);
        return Page.of(request, "events", ordered, withData ? Function.identity() : ExecutionActions::withoutData);
    }

    private static JsonNode withoutData(JsonNode event) {
        var copy = (ObjectNode) event.deepCopy();
        copy.forEach(details -> {
            if (details instanceof ObjectNode object) {
                object.remove("input");
                object.remove("output");
                object.remove("parameters");
            }
        });
        return copy;
    }

    private static ObjectNode brief(ExecutionView view) {
        var json = Json.object()
                .put("executionArn", view.arn())
                .put("stateMachineArn", view.machineArn())
                .put("name", view.name())
                .put("status", view.outcome().status().name())
                .put("startDate", Request.seconds(view.startedAt()));
        Optional.of(view.outcome())
                .flatMap(Outcome::stoppedAt)
                .ifPresent(stopped -> json.put("stopDate", Request.seconds(stopped)));
        return json;
    }
}

package dev.millrace.local.statemachines.api;

import dev.millrace.local.statemachines.StateMachines;
import dev.millrace.local.statemachines.json.Json;
import dev.millrace.local.statemachines.task.TaskIntegration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// TestState for one state, at inspection level INFO, with or without a mocked task result.
final class TestStateAction {

    private final StateMachines engine;

    TestStateAction(StateMachines engine) {
        this.engine = engine;
    }

    JsonNode test(JsonNode request) {
        var state = Request.payload(Request.required(request, "definition"), "InvalidDefinition", "definition");
        var input = Request.payload(Request.optional(request, "input").orElse("{}"), "InvalidExecutionInput", "input");
        var variables = Request.payload(
                Request.optional(request, "variables").orElse("{}"), "ValidationException", "variables");
        var result = engine.testState(state, input, variables, mock(request.path("mock")));
        var response = Json.object().put("status", result.status());
        result.output().ifPresent(output -> response.put("output", Json.text(output)));
        result.nextState().ifPresent(name -> response.put("nextState", name));
        result.error().ifPresent(error -> response.put("error", error));
        result.cause().ifPresent(cause -> response.put("cause", cause));
        return response;
    }

    private static Optional<TaskIntegration.Result> mock(JsonNode mock) {
        return Request.optional(mock, "result")
                .<TaskIntegration.Result>map(text ->
                        new TaskIntegration.Success(Request.payload(text, "ValidationException", "mock.result")))
                .or(() -> mock.optional("errorOutput")
                        .map(error -> new TaskIntegration.Failure(
                                Request.optional(error, "error"), Request.optional(error, "cause"))));
    }
}

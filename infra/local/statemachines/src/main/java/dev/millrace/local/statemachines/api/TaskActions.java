package dev.millrace.local.statemachines.api;

import dev.millrace.local.statemachines.StateMachines;
import dev.millrace.local.statemachines.json.Json;
import tools.jackson.databind.JsonNode;

/// The actions of whoever holds a task token.
final class TaskActions {

    private final StateMachines engine;

    TaskActions(StateMachines engine) {
        this.engine = engine;
    }

    JsonNode succeed(JsonNode request) {
        var output = Request.payload(Request.required(request, "output"), "InvalidOutput", "output");
        engine.taskSucceeded(Request.required(request, "taskToken"), output);
        return Json.object();
    }

    JsonNode fail(JsonNode request) {
        engine.taskFailed(
                Request.required(request, "taskToken"),
                Request.optional(request, "error"),
                Request.optional(request, "cause"));
        return Json.object();
    }

    JsonNode heartbeat(JsonNode request) {
        engine.taskHeartbeat(Request.required(request, "taskToken"));
        return Json.object();
    }
}

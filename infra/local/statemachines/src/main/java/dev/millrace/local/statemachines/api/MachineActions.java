package dev.millrace.local.statemachines.api;

import dev.millrace.local.statemachines.MachineView;
import dev.millrace.local.statemachines.StateMachines;
import dev.millrace.local.statemachines.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The actions on state machines.
final class MachineActions {

    private final StateMachines engine;

    MachineActions(StateMachines engine) {
        this.engine = engine;
    }

    JsonNode create(JsonNode request) {
        var definition = Request.payload(Request.required(request, "definition"), "InvalidDefinition", "definition");
        var view = engine.machineView(engine.register(Request.required(request, "name"), definition));
        return Json.object()
                .put("stateMachineArn", view.arn())
                .put("creationDate", Request.seconds(view.registeredAt()));
    }

    JsonNode describe(JsonNode request) {
        var view = engine.machineView(Request.required(request, "stateMachineArn"));
        return brief(view)
                .put("status", "ACTIVE")
                .put("definition", view.definition())
                .put("roleArn", view.roleArn());
    }

    JsonNode list(JsonNode request) {
        return Page.of(request, "stateMachines", engine.machines(), MachineActions::brief);
    }

    private static ObjectNode brief(MachineView view) {
        return Json.object()
                .put("stateMachineArn", view.arn())
                .put("name", view.name())
                .put("type", "STANDARD")
                .put("creationDate", Request.seconds(view.registeredAt()));
    }
}

package dev.millrace.local.statemachines.execution;

import dev.millrace.local.statemachines.json.Json;
import tools.jackson.databind.node.ObjectNode;

/// Builds `$states.context`.
final class ContextObject {

    private ContextObject() {}

    static ObjectNode of(Execution execution, Visit visit, Branch branch) {
        var context = Json.object();
        var identity = execution.identity();
        context.putObject("Execution")
                .put("Id", identity.arn())
                .set("Input", execution.input())
                .put("StartTime", execution.startedAt().toString())
                .put("Name", identity.name())
                .put("RoleArn", identity.roleArn())
                .put("RedriveCount", 0);
        context.putObject("StateMachine").put("Id", identity.machineArn()).put("Name", identity.machineName());
        var state = context.putObject("State")
                .put("Name", visit.state.name())
                .put("EnteredTime", visit.enteredAt.toString());
        if (visit.retries > 0) {
            state.put("RetryCount", visit.retries);
        }
        visit.token.ifPresent(token -> context.putObject("Task").put("Token", token));
        branch.item.ifPresent(item -> context.putObject("Map")
                .putObject("Item")
                .put("Index", item.index())
                .set("Value", item.value()));
        return context;
    }
}

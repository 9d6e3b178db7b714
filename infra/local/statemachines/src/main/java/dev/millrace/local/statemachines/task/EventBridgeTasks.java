package dev.millrace.local.statemachines.task;

import dev.millrace.local.statemachines.execution.TaskCall;
import dev.millrace.local.statemachines.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `arn:aws:states:::events:putEvents`.
public final class EventBridgeTasks implements TaskIntegration {

    private static final String RESOURCE = "arn:aws:states:::events:putEvents";

    private final Bus bus;

    public EventBridgeTasks(Bus bus) {
        this.bus = bus;
    }

    /// Whatever takes events.
    @FunctionalInterface
    public interface Bus {
        /// @param request a PutEvents request; each entry's `Detail` is JSON text
        /// @return the PutEvents response: `FailedEntryCount`, `Entries`
        JsonNode putEvents(JsonNode request) throws Exception;
    }

    @Override
    public boolean supports(String resource) {
        return resource.equals(RESOURCE) || resource.equals(RESOURCE + ".waitForTaskToken");
    }

    @Override
    public Result run(TaskCall call) throws Exception {
        var response = bus.putEvents(withTextDetails(call));
        if (response.path("FailedEntryCount").asInt(0) > 0) {
            return new Failure("EventBridge.FailedEntry", Json.text(response));
        }
        return new Success(response);
    }

    /// Step Functions lets a Detail be an object, and names the execution among the resources.
    private static JsonNode withTextDetails(TaskCall call) {
        var request = (ObjectNode) call.arguments().deepCopy();
        for (var entry : request.path("Entries")) {
            var fields = (ObjectNode) entry;
            var detail = fields.path("Detail");
            if (!detail.isString() && !detail.isMissingNode()) {
                fields.put("Detail", Json.text(detail));
            }
            fields.withArray("Resources").add(call.executionArn());
        }
        return request;
    }
}

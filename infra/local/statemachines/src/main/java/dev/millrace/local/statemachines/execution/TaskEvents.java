package dev.millrace.local.statemachines.execution;

import dev.millrace.local.statemachines.json.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The events of one task attempt. A plain function ARN and an integration have different ones.
final class TaskEvents {

    private static final String INTEGRATION = "arn:aws:states:::";
    private static final String TOKEN = ".waitForTaskToken";

    private final String resource;
    private final boolean integration;
    private final String service;
    private final String action;

    TaskEvents(String resource) {
        this.resource = resource;
        this.integration = resource.startsWith(INTEGRATION);
        var rest = integration ? resource.substring(INTEGRATION.length()) : resource;
        var colon = rest.lastIndexOf(':');
        this.service = integration ? rest.substring(0, colon) : "lambda";
        this.action = rest.substring(colon + 1);
    }

    boolean waitsForToken() {
        return integration && action.endsWith(TOKEN);
    }

    String resource() {
        return resource;
    }

    /// How AWS names this task where it complains about it.
    String complaintName() {
        return integration ? service : resource;
    }

    long scheduled(
            Execution execution, long previous, JsonNode arguments, Optional<Long> timeout, Optional<Long> heartbeat) {
        if (!integration) {
            var details = Json.object();
            Details.json(details, "input", arguments);
            details.put("resource", resource);
            timeout.ifPresent(seconds -> details.put("timeoutInSeconds", seconds));
            return execution.event(previous, "LambdaFunctionScheduled", "lambdaFunctionScheduledEventDetails", details);
        }
        var details = named(Json.object())
                .put("region", execution.identity().region())
                .put("parameters", Json.text(arguments));
        timeout.ifPresent(seconds -> details.put("timeoutInSeconds", seconds));
        heartbeat.ifPresent(seconds -> details.put("heartbeatInSeconds", seconds));
        return execution.event(previous, "TaskScheduled", "taskScheduledEventDetails", details);
    }

    long started(Execution execution, long previous) {
        return integration
                ? execution.event(previous, "TaskStarted", "taskStartedEventDetails", named(Json.object()))
                : execution.event(previous, "LambdaFunctionStarted");
    }

    long submitted(Execution execution, long previous, JsonNode output) {
        var details = named(Json.object());
        Details.json(details, "output", output);
        return execution.event(previous, "TaskSubmitted", "taskSubmittedEventDetails", details);
    }

    long succeeded(Execution execution, long previous, JsonNode output) {
        return ended(execution, previous, "Succeeded", Details.json(Json.object(), "output", output));
    }

    long failed(Execution execution, long previous, Failure failure) {
        return ended(execution, previous, "Failed", failure.details());
    }

    long timedOut(Execution execution, long previous, Failure failure) {
        return ended(execution, previous, "TimedOut", failure.details());
    }

    private long ended(Execution execution, long previous, String how, ObjectNode details) {
        return integration
                ? execution.event(previous, "Task" + how, "task" + how + "EventDetails", named(details))
                : execution.event(previous, "LambdaFunction" + how, "lambdaFunction" + how + "EventDetails", details);
    }

    private ObjectNode named(ObjectNode details) {
        return details.put("resourceType", service).put("resource", action);
    }
}

package dev.millrace.local.statemachines.task;

import dev.millrace.local.statemachines.execution.TaskCall;
import dev.millrace.local.statemachines.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `arn:aws:states:::sqs:sendMessage`, with or without a task token.
public final class SqsTasks implements TaskIntegration {

    private static final String RESOURCE = "arn:aws:states:::sqs:sendMessage";

    private final Queues queues;

    public SqsTasks(Queues queues) {
        this.queues = queues;
    }

    /// Whatever holds queues.
    @FunctionalInterface
    public interface Queues {
        /// @param request a SendMessage request; `MessageBody` is text
        /// @return the SendMessage response: `MessageId`, `MD5OfMessageBody`
        JsonNode sendMessage(JsonNode request) throws Exception;
    }

    @Override
    public boolean supports(String resource) {
        return resource.equals(RESOURCE) || resource.equals(RESOURCE + ".waitForTaskToken");
    }

    @Override
    public Result run(TaskCall call) throws Exception {
        var request = (ObjectNode) call.arguments().deepCopy();
        var body = request.path("MessageBody");
        if (!body.isString() && !body.isMissingNode()) {
            request.put("MessageBody", Json.text(body));
        }
        return new Success(queues.sendMessage(request));
    }
}

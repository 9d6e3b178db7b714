package dev.millrace.local.cloud;

import dev.millrace.local.lambda.InvocationRefused;
import dev.millrace.local.lambda.InvocationResult;
import dev.millrace.local.lambda.LocalLambda;
import dev.millrace.local.statemachines.Account;
import dev.millrace.local.statemachines.StateMachines;
import dev.millrace.local.statemachines.SystemTimekeeper;
import dev.millrace.local.statemachines.task.EventBridgeTasks;
import dev.millrace.local.statemachines.task.LambdaTasks;
import dev.millrace.local.statemachines.task.SqsTasks;
import dev.millrace.local.statemachines.task.TaskError;
import dev.millrace.local.template.model.StateMachine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The state machines of the template, with the services that their tasks call.
final class Workflows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Workflows() {}

    /// Opens the engine; nothing runs before it is resumed.
    static StateMachines open(
            Path data, List<StateMachine> machines, LocalLambda lambda, EventBridgeTasks.Bus bus, Queues queues) {
        var engine = StateMachines.open(data, Account.LOCAL, new SystemTimekeeper());
        engine.integrate(new LambdaTasks((function, payload) -> invoke(lambda, function, payload)));
        engine.integrate(new EventBridgeTasks(bus));
        engine.integrate(new SqsTasks(request -> send(queues, request)));
        for (var machine : machines) {
            engine.register(machine.name(), JSON.readTree(machine.definition()));
        }
        return engine;
    }

    private static LambdaTasks.Answer invoke(LocalLambda lambda, String function, JsonNode payload) {
        try {
            return answer(lambda.invoke(function, JSON.writeValueAsBytes(payload)));
        } catch (InvocationRefused refused) {
            throw new TaskError("Lambda." + refused.reason().type(), String.valueOf(refused.getMessage()));
        }
    }

    private static LambdaTasks.Answer answer(InvocationResult result) {
        return new LambdaTasks.Answer(200, JSON.readTree(result.payload()), result.functionError());
    }

    private static JsonNode send(Queues queues, JsonNode request) {
        var body = request.path("MessageBody");
        var response = queues.send(
                request.path("QueueUrl").asString(), body.isString() ? body.asString() : body.toString(), Map.of());
        return JSON.createObjectNode()
                .put("MessageId", response.messageId())
                .put("MD5OfMessageBody", Optional.ofNullable(response.md5OfMessageBody()).orElse(""));
    }
}

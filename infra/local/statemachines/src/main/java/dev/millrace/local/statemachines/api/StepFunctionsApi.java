package dev.millrace.local.statemachines.api;

import dev.millrace.local.statemachines.ServiceError;
import dev.millrace.local.statemachines.StateMachines;
import dev.millrace.local.statemachines.definition.InvalidDefinition;
import dev.millrace.local.statemachines.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Answers requests of the AWS JSON 1.0 protocol: `X-Amz-Target: AWSStepFunctions.StartExecution` and so on.
///
/// Mount it at any path: pass the header and the body in, send status and body out, with the content type
/// [#CONTENT_TYPE].
public final class StepFunctionsApi {

    public static final String CONTENT_TYPE = "application/x-amz-json-1.0";
    public static final String TARGET_PREFIX = "AWSStepFunctions.";

    private final Map<String, Function<JsonNode, JsonNode>> actions;

    public StepFunctionsApi(StateMachines engine) {
        var executions = new ExecutionActions(engine);
        var tasks = new TaskActions(engine);
        var machines = new MachineActions(engine);
        this.actions = Map.ofEntries(
                Map.entry("StartExecution", executions::start),
                Map.entry("DescribeExecution", executions::describe),
                Map.entry("ListExecutions", executions::list),
                Map.entry("StopExecution", executions::stop),
                Map.entry("GetExecutionHistory", executions::history),
                Map.entry("SendTaskSuccess", tasks::succeed),
                Map.entry("SendTaskFailure", tasks::fail),
                Map.entry("SendTaskHeartbeat", tasks::heartbeat),
                Map.entry("TestState", new TestStateAction(engine)::test),
                Map.entry("CreateStateMachine", machines::create),
                Map.entry("DescribeStateMachine", machines::describe),
                Map.entry("ListStateMachines", machines::list));
    }

    /// What to send back.
    public record Response(int status, String body) {
        public byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }
    }

    public Response handle(String target, byte[] body) {
        var action = actions.get(target.startsWith(TARGET_PREFIX) ? target.substring(TARGET_PREFIX.length()) : target);
        if (action == null) {
            return error(400, "UnknownOperationException", "Millrace's Step Functions does not know " + target);
        }
        try {
            return new Response(200, Json.text(action.apply(body.length == 0 ? Json.object() : Json.parse(body))));
        } catch (ServiceError refused) {
            return error(400, refused.code(), String.valueOf(refused.getMessage()));
        } catch (InvalidDefinition invalid) {
            return error(400, "InvalidDefinition", "Invalid State Machine Definition: " + invalid.getMessage());
        } catch (JacksonException notJson) {
            return error(400, "SerializationException", "The request is not JSON");
        } catch (RuntimeException defect) {
            return error(500, "InternalFailure", String.valueOf(defect.getMessage()));
        }
    }

    private static Response error(int status, String type, String message) {
        return new Response(status, Json.text(Json.object().put("__type", type).put("message", message)));
    }
}

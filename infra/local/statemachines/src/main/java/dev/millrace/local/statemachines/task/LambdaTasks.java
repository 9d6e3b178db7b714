package dev.millrace.local.statemachines.task;

import dev.millrace.local.statemachines.execution.TaskCall;
import dev.millrace.local.statemachines.json.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// `arn:aws:states:::lambda:invoke`, with or without a task token, and plain function ARNs.
public final class LambdaTasks implements TaskIntegration {

    private static final String INVOKE = "arn:aws:states:::lambda:invoke";
    private static final String UNKNOWN_ERROR = "Lambda.Unknown";

    private final Functions functions;

    public LambdaTasks(Functions functions) {
        this.functions = functions;
    }

    /// Whatever runs functions.
    @FunctionalInterface
    public interface Functions {
        /// @param function a name or an ARN, with or without a qualifier
        Answer invoke(String function, JsonNode payload) throws Exception;
    }

    /// @param functionError set if the function threw: then the payload describes the error
    public record Answer(int statusCode, JsonNode payload, Optional<String> functionError) {
        public static Answer of(JsonNode payload) {
            return new Answer(200, payload, Optional.empty());
        }

        public static Answer error(String type, String message) {
            var payload = Json.object().put("errorMessage", message).put("errorType", type);
            return new Answer(200, payload, Optional.of("Unhandled"));
        }
    }

    @Override
    public boolean supports(String resource) {
        return resource.equals(INVOKE)
                || resource.equals(INVOKE + ".waitForTaskToken")
                || (resource.startsWith("arn:aws:lambda:") && resource.contains(":function:"));
    }

    @Override
    public Result run(TaskCall call) throws Exception {
        if (!call.resource().startsWith(INVOKE)) {
            var answer = functions.invoke(call.resource(), call.arguments());
            return answer.functionError().isPresent() ? failure(answer.payload()) : new Success(answer.payload());
        }
        var function = call.arguments().path("FunctionName").asString("");
        var answer =
                functions.invoke(function, call.arguments().optional("Payload").orElseGet(Json::object));
        return answer.functionError().isPresent() ? failure(answer.payload()) : new Success(described(answer));
    }

    private static JsonNode described(Answer answer) {
        var output = Json.object().put("ExecutedVersion", "$LATEST");
        output.set("Payload", answer.payload());
        output.putObject("SdkHttpMetadata").put("HttpStatusCode", answer.statusCode());
        output.putObject("SdkResponseMetadata").put("RequestId", "local");
        return output.put("StatusCode", answer.statusCode());
    }

    private static Failure failure(JsonNode payload) {
        return new Failure(payload.path("errorType").asString(UNKNOWN_ERROR), Json.text(payload));
    }
}

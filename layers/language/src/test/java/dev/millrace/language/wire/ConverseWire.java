package dev.millrace.language.wire;

import dev.millrace.core.json.Json;
import dev.millrace.language.Stop;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// The format of Amazon Bedrock's
/// [Converse](https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html).
public final class ConverseWire implements Wire {

    @Override
    public Reply completed(String text, Stop stop) {
        var reason = switch (stop) {
            case COMPLETE -> "end_turn";
            case CUT_OFF -> "max_tokens";
            case REFUSED -> "guardrail_intervened";
        };
        return stopped(text, reason);
    }

    public Reply stopped(String text, String reason) {
        var message = Map.of("role", "assistant", "content", List.of(Map.of("text", text)));
        return json(Map.of(
                "output", Map.of("message", message),
                "stopReason", reason,
                "usage", Map.of("inputTokens", 11, "outputTokens", 7, "totalTokens", 18),
                "metrics", Map.of("latencyMs", 5)));
    }

    @Override
    public Reply hollow() {
        return Reply.json(200, "{}");
    }

    @Override
    public Reply failed(int status, String words) {
        return AwsErrors.of(status, AwsErrors.type(status), Map.of("message", words));
    }

    @Override
    public Asked asked(Received request) {
        var body = request.body();
        return new Asked(
                body.at("/system/0/text").asString(),
                body.at("/messages/0/content/0/text").asString(),
                body.at("/inferenceConfig/maxTokens").asInt(),
                body.at("/inferenceConfig/temperature").asDouble(),
                body.has("toolConfig"));
    }

    private static Reply json(Map<String, Object> body) {
        return Reply.json(200, new String(Json.write(body), StandardCharsets.UTF_8));
    }
}

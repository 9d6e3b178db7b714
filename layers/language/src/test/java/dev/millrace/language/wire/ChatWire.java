package dev.millrace.language.wire;

import dev.millrace.core.json.Json;
import dev.millrace.language.Stop;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// The format of OpenAI's [chat completions](https://platform.openai.com/docs/api-reference/chat/object).
public class ChatWire implements Wire {

    @Override
    public Reply completed(String text, Stop stop) {
        var message = Map.of("role", "assistant", "content", text);
        var choice = Map.of("index", 0, "message", message, "finish_reason", reason(stop));
        return json(Map.of(
                "id",
                "chatcmpl-1",
                "object",
                "chat.completion",
                "created",
                1_700_000_000,
                "model",
                "test",
                "choices",
                List.of(choice),
                "usage",
                usage()));
    }

    protected static String reason(Stop stop) {
        return switch (stop) {
            case COMPLETE -> "stop";
            case CUT_OFF -> "length";
            case REFUSED -> "content_filter";
        };
    }

    protected static Map<String, Object> usage() {
        return Map.of("prompt_tokens", 11, "completion_tokens", 7, "total_tokens", 18);
    }

    @Override
    public Reply hollow() {
        return json(Map.of("id", "chatcmpl-1", "object", "chat.completion", "choices", List.of()));
    }

    @Override
    public Reply failed(int status, String words) {
        return refused(status, "some_code", "", words);
    }

    /// [Error codes](https://platform.openai.com/docs/guides/error-codes).
    public Reply refused(int status, String code, String param, String words) {
        var error = Map.of("message", words, "type", "some_error", "param", param, "code", code);
        return Reply.json(status, text(Map.of("error", error)));
    }

    @Override
    public Asked asked(Received request) {
        var body = request.body();
        var most = body.has("max_tokens") ? "max_tokens" : "max_completion_tokens";
        return new Asked(
                body.at("/messages/0/content").asString(),
                body.at("/messages/1/content").asString(),
                body.path(most).asInt(),
                body.path("temperature").asDouble(),
                body.has("tools") || body.has("functions"));
    }

    protected static Reply json(Map<String, Object> body) {
        return Reply.json(200, text(body));
    }

    protected static String text(Map<String, Object> body) {
        return new String(Json.write(body), StandardCharsets.UTF_8);
    }
}

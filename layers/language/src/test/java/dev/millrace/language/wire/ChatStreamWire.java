package dev.millrace.language.wire;

import dev.millrace.language.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The same as a stream of [chunks](https://platform.openai.com/docs/api-reference/chat-streaming), the usage in the
/// last of them.
public final class ChatStreamWire extends ChatWire {

    private static final int PIECE = 5;

    @Override
    public Reply completed(String text, Stop stop) {
        var chunks = new ArrayList<String>();
        chunks.add(chunk(Map.of("role", "assistant", "content", "")));
        for (var i = 0; i < text.length(); i += PIECE) {
            chunks.add(chunk(Map.of("content", text.substring(i, Math.min(text.length(), i + PIECE)))));
        }
        chunks.add(event(List.of(Map.of("index", 0, "delta", Map.of(), "finish_reason", reason(stop)))));
        chunks.add(text(Map.of("object", "chat.completion.chunk", "choices", List.of(), "usage", usage())));
        chunks.add("[DONE]");
        return stream(chunks);
    }

    /// A refusal in place of content.
    public Reply refusal() {
        return stream(List.of(
                chunk(Map.of("role", "assistant", "refusal", "I cannot")),
                event(List.of(Map.of("index", 0, "delta", Map.of(), "finish_reason", "stop"))),
                "[DONE]"));
    }

    /// Events that end without the mark of their end.
    public Reply endless(String text) {
        return stream(List.of(chunk(Map.of("content", text))));
    }

    @Override
    public Reply hollow() {
        return stream(List.of());
    }

    private static String chunk(Map<String, Object> delta) {
        return event(List.of(Map.of("index", 0, "delta", delta)));
    }

    private static String event(List<Object> choices) {
        return text(Map.of("id", "chatcmpl-1", "object", "chat.completion.chunk", "model", "test", "choices", choices));
    }

    private static Reply stream(List<String> events) {
        var body = events.stream().map(event -> "data: " + event + "\n\n").collect(Collectors.joining());
        return Reply.json(200, body).with("Content-Type", "text/event-stream; charset=utf-8");
    }
}

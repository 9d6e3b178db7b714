package dev.millrace.local.lambda;

import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The lines of the event journal: `{"put":{…}}` or `{"finish":"id"}`.
final class JournalLine {

    private JournalLine() {}

    static String put(PendingEvent event) {
        var line = LambdaJson.object();
        var put = line.putObject("put")
                .put("id", event.id())
                .put("function", event.function())
                .put("payload", Base64.getEncoder().encodeToString(event.payload()))
                .put("acceptedAt", event.acceptedAt().toString())
                .put("failures", event.failures())
                .put("throttles", event.throttles())
                .put("dueAt", event.dueAt().toString());
        event.traceHeader().ifPresent(header -> put.put("trace", header));
        return line.toString();
    }

    static String finish(String id) {
        return LambdaJson.object().put("finish", id).toString();
    }

    /// Repeats what a line noted. A line that was cut short by the death of its writer is skipped.
    static void apply(String line, Map<String, PendingEvent> pending) {
        try {
            var node = LambdaJson.read(line);
            if (node.has("put")) {
                var event = event(node.path("put"));
                pending.put(event.id(), event);
            } else {
                pending.remove(node.path("finish").asString());
            }
        } catch (JacksonException torn) {
            return;
        }
    }

    private static PendingEvent event(JsonNode node) {
        return new PendingEvent(
                node.path("id").asString(),
                node.path("function").asString(),
                Base64.getDecoder().decode(node.path("payload").asString()),
                Optional.ofNullable(node.get("trace")).map(JsonNode::asString),
                Instant.parse(node.path("acceptedAt").asString()),
                node.path("failures").asInt(),
                node.path("throttles").asInt(),
                Instant.parse(node.path("dueAt").asString()));
    }
}

package dev.millrace.core.lambda;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.function.BatchOutcome;
import dev.millrace.core.function.QueueBatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// An event source mapping of a queue, which is told which messages must come again.
record QueueEdge() implements Edge {

    @Override
    public Object call(JsonNode event, UnaryOperator<Object> function) {
        if (!event.path("Records").isArray()) {
            throw new InvalidInput("$.Records", "must be an array: this function reads a queue");
        }
        var batch = new QueueBatch(
                event.path("Records").valueStream().map(QueueEdge::message).toList());
        var failed = failed(function.apply(batch));
        requireKnown(failed, batch);
        return Map.of(
                "batchItemFailures",
                failed.stream().map(id -> Map.of("itemIdentifier", id)).toList());
    }

    private static QueueBatch.Message message(JsonNode message) {
        return new QueueBatch.Message(
                message.path("messageId").asString(),
                message.path("body").asString(),
                message.path("attributes").path("ApproximateReceiveCount").asInt(1));
    }

    private static List<String> failed(Object answer) {
        return answer instanceof Optional<?> some && some.orElse(null) instanceof BatchOutcome outcome
                ? outcome.failedMessageIds()
                : List.of();
    }

    /// Lambda would take an unknown id for a failure of the whole batch, silently.
    private static void requireKnown(List<String> failed, QueueBatch batch) {
        var known = batch.messages().stream().map(QueueBatch.Message::id).collect(Collectors.toSet());
        if (!known.containsAll(failed)) {
            throw new Defect("A message that is not in the batch was reported as failed");
        }
    }
}

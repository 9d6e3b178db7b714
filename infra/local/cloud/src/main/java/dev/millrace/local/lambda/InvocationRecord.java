package dev.millrace.local.lambda;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// What a destination hears of an asynchronous invocation.
record InvocationRecord(String functionArn, String condition, PendingEvent event, Optional<InvocationResult> result) {

    static final String SUCCESS = "Success";
    static final String RETRIES_EXHAUSTED = "RetriesExhausted";
    static final String EVENT_AGE_EXCEEDED = "EventAgeExceeded";

    byte[] bytes(Instant now) {
        var json = LambdaJson.object().put("version", "1.0").put("timestamp", now.toString());
        json.putObject("requestContext")
                .put("requestId", event.id())
                .put("functionArn", functionArn + ":$LATEST")
                .put("condition", condition)
                .put("approximateInvokeCount", event.failures() + (condition.equals(SUCCESS) ? 1 : 0));
        json.set("requestPayload", parsed(event.payload()));
        result.ifPresent(outcome -> {
            var context =
                    json.putObject("responseContext").put("statusCode", 200).put("executedVersion", "$LATEST");
            outcome.functionError().ifPresent(error -> context.put("functionError", error));
            json.set("responsePayload", parsed(outcome.payload()));
        });
        return LambdaJson.bytes(json);
    }

    private static JsonNode parsed(byte[] payload) {
        try {
            return LambdaJson.read(payload);
        } catch (JacksonException notJson) {
            return StringNode.valueOf(new String(payload, StandardCharsets.UTF_8));
        }
    }
}

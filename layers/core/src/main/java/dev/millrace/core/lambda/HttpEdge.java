package dev.millrace.core.lambda;

import dev.millrace.core.function.HttpCall;
import dev.millrace.core.function.Reply;
import dev.millrace.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/// The HTTP API, with a version 2.0 proxy event. Whatever happens, the caller gets an answer.
record HttpEdge(Input<?> body) implements Edge {

    private static final String NO_BODY = "{}";

    @Override
    public Object call(JsonNode event, UnaryOperator<Object> function) {
        var requestId = ProxyEvent.requestId(event);
        try {
            return answer(function.apply(call(event, requestId)));
        } catch (RuntimeException e) {
            return HttpAnswer.failed(Failures.withoutInput(e), requestId);
        }
    }

    private HttpCall<?> call(JsonNode event, String requestId) {
        var sent = ProxyEvent.body(event);
        var json = Json.parse((sent.isEmpty() ? NO_BODY : sent).getBytes(StandardCharsets.UTF_8));
        return new HttpCall<>(
                body.read(json),
                ProxyEvent.texts(event.path("pathParameters")),
                ProxyEvent.texts(event.path("queryStringParameters")),
                ProxyEvent.claims(event),
                requestId,
                ProxyEvent.connectionId(event));
    }

    private static Object answer(Object result) {
        return result instanceof Optional<?> present && present.orElse(null) instanceof Reply reply
                ? HttpAnswer.of(reply)
                : HttpAnswer.ok(result);
    }
}

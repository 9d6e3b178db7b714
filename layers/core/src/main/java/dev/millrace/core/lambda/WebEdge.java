package dev.millrace.core.lambda;

import dev.millrace.core.function.WebRequest;
import dev.millrace.core.function.WebResponse;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/// The HTTP API, with a version 2.0 proxy event, for functions that read and write the request themselves.
final class WebEdge implements Edge {

    @Override
    public Object call(JsonNode event, UnaryOperator<Object> function) {
        var requestId = ProxyEvent.requestId(event);
        try {
            return answer(function.apply(request(event, requestId)));
        } catch (RuntimeException e) {
            return HttpAnswer.failed(Failures.withoutInput(e), requestId);
        }
    }

    private static WebRequest request(JsonNode event, String requestId) {
        var http = event.path("requestContext").path("http");
        return new WebRequest(
                http.path("method").asString(""),
                event.path("rawPath").asString(""),
                ProxyEvent.texts(event.path("pathParameters")),
                ProxyEvent.texts(event.path("queryStringParameters")),
                ProxyEvent.headers(event),
                ProxyEvent.body(event),
                ProxyEvent.claims(event),
                requestId);
    }

    private static Object answer(Object result) {
        return result instanceof Optional<?> present && present.orElse(null) instanceof WebResponse response
                ? new HttpAnswer(
                        response.status(),
                        response.headers(),
                        Base64.getEncoder().encodeToString(response.body()),
                        true)
                : HttpAnswer.ok(result);
    }
}

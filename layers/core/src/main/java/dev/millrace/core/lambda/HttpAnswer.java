package dev.millrace.core.lambda;

import dev.millrace.core.error.ErrorCode;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.function.Reply;
import dev.millrace.core.json.Json;
import dev.millrace.core.log.Log;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// What the HTTP API is told to answer. An answer to a failure says what kind it was and nothing that the caller sent.
record HttpAnswer(int statusCode, Map<String, String> headers, String body, boolean isBase64Encoded) {

    private static final Log LOG = Log.of(HttpAnswer.class);
    private static final String RETRY_AFTER_SECONDS = "1";
    private static final int OK = 200;

    static HttpAnswer ok(Object content) {
        return of(OK, content, Map.of());
    }

    static HttpAnswer of(Reply reply) {
        return of(reply.status(), reply.body(), Map.of());
    }

    static HttpAnswer failed(MillraceException failure, String requestId) {
        return switch (failure.code()) {
            case INVALID_INPUT -> of(400, explained(failure), Map.of());
            case POLICY_DENIED -> of(403, named(failure.code(), requestId), Map.of());
            case CONFLICT -> of(409, named(failure.code(), requestId), Map.of());
            case TRANSIENT -> logged(failure, 503, requestId, Map.of("retry-after", RETRY_AFTER_SECONDS));
            case DEFECT -> logged(failure, 500, requestId, Map.of());
        };
    }

    private static HttpAnswer logged(
            MillraceException failure, int status, String requestId, Map<String, String> headers) {
        LOG.error("request failed", failure, Map.of("status", status, "gatewayRequestId", requestId));
        return of(status, named(failure.code(), requestId), headers);
    }

    private static Map<String, Object> named(ErrorCode code, String requestId) {
        return Map.of("error", code, "requestId", requestId);
    }

    private static Map<String, Object> explained(MillraceException failure) {
        return failure instanceof InvalidInput invalid
                ? Map.of("error", failure.code(), "violations", invalid.violations())
                : Map.of("error", failure.code());
    }

    private static HttpAnswer of(int status, Object content, Map<String, String> more) {
        var headers = new HashMap<>(more);
        headers.put("content-type", "application/json");
        headers.put("cache-control", "no-store");
        return new HttpAnswer(
                status, Map.copyOf(headers), new String(Json.write(content), StandardCharsets.UTF_8), false);
    }
}

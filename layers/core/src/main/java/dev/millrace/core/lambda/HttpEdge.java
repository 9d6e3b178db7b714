package dev.millrace.core.lambda;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.function.HttpCall;
import dev.millrace.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The HTTP API, with a version 2.0 proxy event. Whatever happens, the caller gets an answer.
record HttpEdge(Input<?> body) implements Edge {

    private static final byte[] NO_BODY = "{}".getBytes(StandardCharsets.UTF_8);

    @Override
    public Object call(JsonNode event, UnaryOperator<Object> function) {
        var requestId = event.path("requestContext").path("requestId").asString("");
        try {
            var call = new HttpCall<>(body.read(Json.parse(body(event))), claims(event), requestId);
            return HttpAnswer.ok(function.apply(call));
        } catch (RuntimeException e) {
            return HttpAnswer.failed(Failures.withoutInput(e), requestId);
        }
    }

    private static byte[] body(JsonNode event) {
        var body = event.path("body").asString("");
        if (body.isEmpty()) {
            return NO_BODY;
        }
        return event.path("isBase64Encoded").asBoolean(false) ? decoded(body) : body.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            throw new InvalidInput("$", "must be base64, as the request says it is");
        }
    }

    /// Only what the authorizer verified; a request cannot say anything about who sent it.
    private static Map<String, String> claims(JsonNode event) {
        var claims = event.path("requestContext").path("authorizer").path("jwt").path("claims");
        return claims.propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, claim -> claim.getValue().asString()));
    }
}

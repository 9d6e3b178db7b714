package dev.millrace.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.core.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// Invokes an entry as Lambda does.
record Invoked(LambdaEntry entry) {

    record Answer(int statusCode, Map<String, String> headers, String body, boolean isBase64Encoded) {}

    String with(String event) throws Exception {
        var answer = new ByteArrayOutputStream();
        entry.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), answer, new FakeContext("request-1"));
        return answer.toString(UTF_8);
    }

    Answer withHttp(String body, boolean base64) throws Exception {
        var sent = base64 ? Base64.getEncoder().encodeToString(body.getBytes(UTF_8)) : body;
        var claims = Map.of("tenant", "acme", "tier", "internal", "sub", "jane");
        var requestContext = Map.of(
                "requestId", "gateway-1", "authorizer", Map.of("jwt", Map.of("claims", claims, "scopes", List.of())));
        var event = Map.of(
                "version",
                "2.0",
                "routeKey",
                "POST /ask",
                "headers",
                Map.of("x-tenant", "evil"),
                "requestContext",
                requestContext,
                "body",
                sent,
                "isBase64Encoded",
                base64);
        return Json.read(with(new String(Json.write(event), UTF_8)).getBytes(UTF_8), Answer.class);
    }
}

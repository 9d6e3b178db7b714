package dev.millrace.core.lambda;

import dev.millrace.core.error.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Reads a proxy event, version 2.0
/// ([AWS](https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html)).
final class ProxyEvent {

    private ProxyEvent() {}

    static String requestId(JsonNode event) {
        return event.path("requestContext").path("requestId").asString("");
    }

    /// An HTTP API on AWS gives none; a WebSocket API and the local gateway do.
    static Optional<String> connectionId(JsonNode event) {
        return event.path("requestContext").path("connectionId").asStringOpt().filter(id -> !id.isEmpty());
    }

    static String body(JsonNode event) {
        var body = event.path("body").asString("");
        return event.path("isBase64Encoded").asBoolean(false) ? decoded(body) : body;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new InvalidInput("$", "must be base64, as the request says it is");
        }
    }

    /// Only what the authorizer verified; a request cannot say anything about who sent it.
    static Map<String, String> claims(JsonNode event) {
        return texts(event.path("requestContext").path("authorizer").path("jwt").path("claims"));
    }

    static Map<String, String> headers(JsonNode event) {
        return texts(event.path("headers")).entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (one, _) -> one));
    }

    static Map<String, String> texts(JsonNode object) {
        return object.propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asString("")));
    }
}

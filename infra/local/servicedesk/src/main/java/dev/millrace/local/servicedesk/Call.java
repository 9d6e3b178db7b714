package dev.millrace.local.servicedesk;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A request.
///
/// @param query parameters, decoded
/// @param user who asks: the user of basic authorization, or the bearer token itself; empty if nobody says
record Call(String method, String path, Map<String, String> query, JsonNode body, String user) {

    static Call read(HttpExchange exchange) throws IOException {
        var sent = exchange.getRequestBody().readAllBytes();
        return new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query(exchange.getRequestURI().getRawQuery()),
                json(sent),
                user(Optional.ofNullable(exchange.getRequestHeaders().getFirst("authorization"))
                        .orElse("")));
    }

    String parameter(String name, String otherwise) {
        return query.getOrDefault(name, otherwise);
    }

    /// The parts of the path from that position on.
    String part(int index) {
        var parts = path.split("/", -1);
        return index < parts.length ? parts[index] : "";
    }

    private static JsonNode json(byte[] sent) {
        try {
            return sent.length == 0 ? Tree.MAPPER.createObjectNode() : Tree.MAPPER.readTree(sent);
        } catch (JacksonException e) {
            throw new Refusal(400, "the body is no JSON");
        }
    }

    private static Map<String, String> query(String raw) {
        return Arrays.stream(Optional.ofNullable(raw).orElse("").split("&"))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1]), (one, _) -> one));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String user(String authorization) {
        if (authorization.startsWith("Basic ")) {
            var pair = new String(Base64.getDecoder().decode(authorization.substring(6)), StandardCharsets.UTF_8);
            return pair.split(":", 2)[0];
        }
        return authorization.startsWith("Bearer ") ? authorization.substring(7) : "";
    }
}

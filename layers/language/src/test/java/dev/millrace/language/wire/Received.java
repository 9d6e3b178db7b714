package dev.millrace.language.wire;

import com.sun.net.httpserver.HttpExchange;
import dev.millrace.core.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A request that a server was sent.
///
/// @param path as it came, escapes included
public record Received(String method, String path, Map<String, List<String>> headers, JsonNode body) {

    static Received of(HttpExchange exchange) throws IOException {
        return new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                Map.copyOf(exchange.getRequestHeaders()),
                Json.parse(exchange.getRequestBody().readAllBytes()));
    }

    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().getFirst())
                .findFirst();
    }
}

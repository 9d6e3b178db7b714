package dev.millrace.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What goes back to the caller.
///
/// @param headers names in any case; a name may have several values
public record ApiResponse(int status, Map<String, List<String>> headers, byte[] body) {

    public ApiResponse {
        headers = Map.copyOf(headers);
    }

    /// JSON, ready made.
    public static ApiResponse json(int status, String body) {
        return new ApiResponse(
                status, Map.of("content-type", List.of("application/json")), body.getBytes(StandardCharsets.UTF_8));
    }

    /// What the gateway says on its own: `{"message":"…"}`.
    public static ApiResponse message(int status, String message) {
        return json(status, "{\"message\":\"" + message + "\"}");
    }

    /// The same with one more header.
    public ApiResponse with(String name, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, List.of(value));
        return new ApiResponse(status, all, body);
    }

    /// Sends it.
    public void writeTo(HttpExchange exchange) throws IOException {
        headers.forEach((name, values) ->
                values.forEach(value -> exchange.getResponseHeaders().add(name, value)));
        var silent = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, silent ? -1 : body.length);
        if (!silent) {
            exchange.getResponseBody().write(body);
        }
    }
}

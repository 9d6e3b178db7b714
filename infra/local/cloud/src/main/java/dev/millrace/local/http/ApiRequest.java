package dev.millrace.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A request as it came in.
///
/// @param rawPath as sent, still encoded
/// @param headers by lower-case name
record ApiRequest(
        String method,
        String rawPath,
        String rawQuery,
        Map<String, List<String>> headers,
        byte[] body,
        String sourceIp,
        String protocol) {

    static final int MAX_BODY = 10 * 1024 * 1024;

    /// Reads a request; a body over the limit is cut, one byte too long.
    static ApiRequest read(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var headers = new LinkedHashMap<String, List<String>>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        var body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        return new ApiRequest(
                exchange.getRequestMethod(),
                Optional.ofNullable(uri.getRawPath())
                        .filter(path -> path.startsWith("/"))
                        .orElse("/"),
                Optional.ofNullable(uri.getRawQuery()).orElse(""),
                headers,
                body,
                exchange.getRemoteAddress().getAddress().getHostAddress(),
                exchange.getProtocol());
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(values -> String.join(",", values));
    }

    /// Whether its caller would rather read along than wait for the whole answer.
    boolean wantsEvents() {
        return method.equals("POST")
                && header("accept").orElse("").toLowerCase(Locale.ROOT).contains("text/event-stream");
    }

    boolean isTooLarge() {
        return body.length > MAX_BODY;
    }
}

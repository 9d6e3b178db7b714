package dev.millrace.local.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a function's answer means: payload format 2.0.
///
/// An object with a `statusCode` is taken at its word; any other JSON is the body of a 200.
final class ProxyResponse {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Set<String> OURS =
            Set.of("content-length", "transfer-encoding", "connection", "date", "set-cookie");

    private ProxyResponse() {}

    /// @throws IntegrationFailed when the gateway would not understand it
    static ApiResponse of(byte[] answer) {
        try {
            var json = MAPPER.readTree(answer);
            return json.has("statusCode") ? structured(json) : inferred(json);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IntegrationFailed(500, "The function's answer is not one that an HTTP API takes: " + e);
        }
    }

    private static ApiResponse inferred(JsonNode json) {
        if (json.isMissingNode()) {
            throw new IllegalArgumentException("nothing");
        }
        return ApiResponse.json(200, json.isString() ? json.asString() : json.toString());
    }

    private static ApiResponse structured(JsonNode json) {
        var status = json.path("statusCode").asInt();
        if (status < 100 || status > 599) {
            throw new IllegalArgumentException("status code " + json.path("statusCode"));
        }
        return new ApiResponse(status, headers(json), body(json));
    }

    private static byte[] body(JsonNode json) {
        var body = json.path("body");
        var text = body.isMissingNode() || body.isNull() ? "" : body.isString() ? body.asString() : body.toString();
        return json.path("isBase64Encoded").asBoolean(false)
                ? Base64.getDecoder().decode(text)
                : text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> headers(JsonNode json) {
        var headers = new LinkedHashMap<String, List<String>>();
        for (var header : json.path("headers").properties()) {
            var name = header.getKey().toLowerCase(Locale.ROOT);
            if (!OURS.contains(name)) {
                headers.put(checkedName(name), List.of(checked(header.getValue().asString())));
            }
        }
        headers.putIfAbsent("content-type", List.of("text/plain; charset=utf-8"));
        var cookies = new ArrayList<String>();
        json.path("cookies").forEach(cookie -> cookies.add(checked(cookie.asString())));
        if (!cookies.isEmpty()) {
            headers.put("set-cookie", cookies);
        }
        return headers;
    }

    private static String checkedName(String name) {
        if (!name.matches("[!#$%&'*+.^_`|~0-9a-z-]+")) {
            throw new IllegalArgumentException("a header name has characters that HTTP does not allow");
        }
        return name;
    }

    private static String checked(String value) {
        if (value.chars().anyMatch(character -> character < ' ' && character != '\t')) {
            throw new IllegalArgumentException("a header value has control characters");
        }
        return value;
    }
}

package dev.millrace.local.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The event that a function receives for a request: payload format 2.0.
record ProxyEvent(
        ApiRequest request,
        RouteTable.Match match,
        Optional<Authorizer.Allowed> caller,
        String account,
        String requestId,
        Optional<String> connectionId,
        Instant at) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    byte[] bytes() {
        var event = JsonNodeFactory.instance.objectNode();
        event.put("version", "2.0").put("routeKey", match.route().key());
        event.put("rawPath", PathPattern.decode(request.rawPath())).put("rawQueryString", request.rawQuery());
        putCookies(event);
        putAll(event.putObject("headers"), headers());
        putUnlessEmpty(event, "queryStringParameters", queryParameters(request.rawQuery()));
        event.set("requestContext", context());
        putUnlessEmpty(event, "pathParameters", match.pathParameters());
        putBody(event);
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode context() {
        var context = JsonNodeFactory.instance.objectNode();
        var host = request.header("host").orElse("localhost");
        context.put("accountId", account).put("apiId", "local");
        caller.ifPresent(allowed -> putAuthorizer(context, allowed));
        // Where a WebSocket API has it, and an HTTP API of AWS has nothing.
        connectionId.ifPresent(id -> context.put("connectionId", id));
        context.put("domainName", host).put("domainPrefix", host.replaceFirst("[.:].*", ""));
        context.putObject("http")
                .put("method", request.method())
                .put("path", PathPattern.decode(request.rawPath()))
                .put("protocol", request.protocol())
                .put("sourceIp", request.sourceIp())
                .put("userAgent", request.header("user-agent").orElse(""));
        context.put("requestId", requestId).put("routeKey", match.route().key()).put("stage", "$default");
        return context.put("time", TIME.format(at)).put("timeEpoch", at.toEpochMilli());
    }

    private static void putAuthorizer(ObjectNode context, Authorizer.Allowed caller) {
        var jwt = context.putObject("authorizer").putObject("jwt");
        putAll(jwt.putObject("claims"), caller.claims());
        if (caller.scopes().isEmpty()) {
            jwt.putNull("scopes");
        } else {
            var scopes = jwt.putArray("scopes");
            caller.scopes().forEach(scopes::add);
        }
    }

    private Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        request.headers().forEach((name, values) -> headers.put(name, String.join(",", values)));
        headers.remove("cookie");
        headers.put("x-forwarded-for", request.sourceIp());
        headers.put("x-forwarded-proto", "http");
        headers.put("x-forwarded-port", request.header("host").orElse("").replaceFirst("^.*?:?(\\d*)$", "$1"));
        return headers;
    }

    private void putCookies(ObjectNode event) {
        var cookies = request.headers().getOrDefault("cookie", List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(";\\s*")))
                .filter(cookie -> !cookie.isBlank())
                .toList();
        if (!cookies.isEmpty()) {
            var array = event.putArray("cookies");
            cookies.forEach(array::add);
        }
    }

    private void putBody(ObjectNode event) {
        if (request.body().length > 0) {
            var body = ApiBody.of(request.body(), request.header("content-type"));
            event.put("body", body.text()).put("isBase64Encoded", body.isBase64Encoded());
        } else {
            event.put("isBase64Encoded", false);
        }
    }

    private static Map<String, String> queryParameters(String rawQuery) {
        var parameters = new LinkedHashMap<String, String>();
        for (var pair : rawQuery.split("&")) {
            if (!pair.isEmpty()) {
                var parts = pair.split("=", 2);
                parameters.merge(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "", (a, b) -> a + "," + b);
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void putUnlessEmpty(ObjectNode event, String name, Map<String, String> values) {
        if (!values.isEmpty()) {
            putAll(event.putObject(name), values);
        }
    }

    private static void putAll(ObjectNode node, Map<String, String> values) {
        values.forEach(node::put);
    }
}

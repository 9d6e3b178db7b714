package dev.millrace.console;

import dev.millrace.core.function.WebRequest;
import java.util.Map;

/// Requests as the HTTP API lets them through.
public final class Requests {

    public static final Map<String, String> ADA = claims("acme", "approvals:read approvals:decide");

    private Requests() {}

    public static Map<String, String> claims(String tenant, String scope) {
        return Map.of("tenant", tenant, "scope", scope, "sub", "ada");
    }

    public static WebRequest get(String path) {
        return request(path, Map.of(), Map.of(), Map.of(), ADA);
    }

    public static WebRequest get(String path, Map<String, String> parameters, Map<String, String> query) {
        return request(path, parameters, query, Map.of(), ADA);
    }

    public static WebRequest withHeader(WebRequest request, String name, String value) {
        return request(
                request.path(), request.pathParameters(), request.query(), Map.of(name, value), request.claims());
    }

    public static WebRequest from(Map<String, String> claims, WebRequest request) {
        return request(request.path(), request.pathParameters(), request.query(), request.headers(), claims);
    }

    private static WebRequest request(
            String path,
            Map<String, String> parameters,
            Map<String, String> query,
            Map<String, String> headers,
            Map<String, String> claims) {
        return new WebRequest("GET", path, parameters, query, headers, "", claims, "request-1");
    }
}

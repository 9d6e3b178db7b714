package dev.millrace.local.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which other origins' pages may call (`CorsConfiguration` in the template).
public record Cors(
        List<String> allowOrigins,
        List<String> allowMethods,
        List<String> allowHeaders,
        List<String> exposeHeaders,
        Optional<Integer> maxAgeSeconds,
        boolean allowCredentials) {

    static boolean isPreflight(ApiRequest request) {
        return request.method().equals("OPTIONS")
                && request.header("origin").isPresent()
                && request.header("access-control-request-method").isPresent();
    }

    ApiResponse preflight(ApiRequest request) {
        var response = addTo(new ApiResponse(204, Map.of(), new byte[0]), request);
        if (!isAllowed(request)) {
            return response;
        }
        response = response.with("access-control-allow-methods", String.join(",", allowMethods));
        response = response.with("access-control-allow-headers", String.join(",", allowHeaders));
        return maxAgeSeconds.isPresent()
                ? response.with("access-control-max-age", maxAgeSeconds.get().toString())
                : response;
    }

    ApiResponse addTo(ApiResponse response, ApiRequest request) {
        if (!isAllowed(request)) {
            return response;
        }
        var allowed =
                allowOrigins.contains("*") ? "*" : request.header("origin").orElse("");
        var answer = response.with("access-control-allow-origin", allowed).with("vary", "origin");
        if (allowCredentials) {
            answer = answer.with("access-control-allow-credentials", "true");
        }
        return exposeHeaders.isEmpty()
                ? answer
                : answer.with("access-control-expose-headers", String.join(",", exposeHeaders));
    }

    private boolean isAllowed(ApiRequest request) {
        return request.header("origin")
                .filter(origin -> allowOrigins.contains("*") || allowOrigins.contains(origin))
                .isPresent();
    }
}

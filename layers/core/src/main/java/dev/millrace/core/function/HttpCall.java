package dev.millrace.core.function;

import java.util.Map;
import java.util.Optional;

/// A request that the HTTP API let through.
///
/// @param pathParameters what stands in the place of `{name}` in the route
/// @param query the query string's parameters
/// @param claims what the verified token says; never anything that the caller wrote into the request
/// @param requestId of the gateway, for the caller to quote
/// @param connectionId by which a gateway that can lets the caller read along; never anything that the caller wrote
public record HttpCall<B>(
        B body,
        Map<String, String> pathParameters,
        Map<String, String> query,
        Map<String, String> claims,
        String requestId,
        Optional<String> connectionId) {

    public HttpCall {
        pathParameters = Map.copyOf(pathParameters);
        query = Map.copyOf(query);
        claims = Map.copyOf(claims);
    }

    /// A call of a route without parameters, by somebody who waits for the whole answer.
    public static <B> HttpCall<B> of(B body, Map<String, String> claims, String requestId) {
        return new HttpCall<>(body, Map.of(), Map.of(), claims, requestId, Optional.empty());
    }
}

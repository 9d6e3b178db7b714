package dev.millrace.core.function;

import java.util.Map;
import java.util.Optional;

/// A request as the HTTP API got it, for pages and for senders that sign the bytes of what they send.
///
/// @param pathParameters what stands in the place of `{name}` in the route
/// @param query the query string's parameters; of one that is repeated, its values joined by commas
/// @param headers by lower-case name
/// @param body as it was sent
/// @param claims what the verified token says; empty where the route asks for none
/// @param requestId of the gateway, for the caller to quote
public record WebRequest(
        String method,
        String path,
        Map<String, String> pathParameters,
        Map<String, String> query,
        Map<String, String> headers,
        String body,
        Map<String, String> claims,
        String requestId) {

    public WebRequest {
        pathParameters = Map.copyOf(pathParameters);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
        claims = Map.copyOf(claims);
    }

    /// A header by its lower-case name.
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}

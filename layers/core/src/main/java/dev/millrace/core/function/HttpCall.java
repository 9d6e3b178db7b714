package dev.millrace.core.function;

import java.util.Map;

/// A request that the HTTP API let through.
///
/// @param claims what the verified token says; never anything that the caller wrote into the request
/// @param requestId of the gateway, for the caller to quote
public record HttpCall<B>(B body, Map<String, String> claims, String requestId) {

    public HttpCall {
        claims = Map.copyOf(claims);
    }
}

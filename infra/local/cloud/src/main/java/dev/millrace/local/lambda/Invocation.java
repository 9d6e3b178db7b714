package dev.millrace.local.lambda;

import java.util.Optional;
import java.util.UUID;

/// One request to run a function.
///
/// @param id the request id; the same one in every retry
/// @param traceHeader `X-Amzn-Trace-Id` of the caller
/// @param clientContext JSON, decoded
record Invocation(String id, byte[] payload, Optional<String> traceHeader, Optional<String> clientContext) {

    static Invocation of(byte[] payload) {
        return new Invocation(UUID.randomUUID().toString(), payload, Optional.empty(), Optional.empty());
    }

    static Invocation of(PendingEvent event) {
        return new Invocation(event.id(), event.payload(), event.traceHeader(), Optional.empty());
    }
}

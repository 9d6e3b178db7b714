package dev.millrace.triage.context;

import java.net.URI;

/// How a tenant's configuration management database is reached.
///
/// @param instance where it is: `https://acme.service-now.com`
/// @param authorization the header that says who asks
public record CmdbConnection(URI instance, String authorization) {

    /// Without what proves who asks.
    @Override
    public String toString() {
        return "CmdbConnection[%s]".formatted(instance);
    }
}

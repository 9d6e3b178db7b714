package dev.millrace.triage.context;

import java.net.URI;

/// How a tenant's configuration management database is reached.
///
/// @param instance where it is: `https://acme.service-now.com`
/// @param user who may read it
/// @param password theirs
public record CmdbConnection(URI instance, String user, String password) {

    /// Without the password.
    @Override
    public String toString() {
        return "CmdbConnection[%s]".formatted(instance);
    }
}

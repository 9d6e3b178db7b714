package dev.millrace.local.http;

/// What runs the function behind a route.
@FunctionalInterface
public interface Integration {

    /// Runs a function and returns what it answered.
    ///
    /// @throws IntegrationFailed when there is no answer to give
    byte[] invoke(String function, byte[] event);
}

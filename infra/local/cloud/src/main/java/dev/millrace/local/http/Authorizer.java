package dev.millrace.local.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Decides from a request's token who calls, and whether they may.
public interface Authorizer {

    /// @param authorization the `Authorization` header
    /// @param scopes of which the token must carry one, if there are any
    Decision authorize(Optional<String> authorization, List<String> scopes);

    /// What an authorizer found.
    sealed interface Decision {}

    /// The caller may.
    ///
    /// @param claims of the verified token, as the function sees them
    record Allowed(Map<String, String> claims, List<String> scopes) implements Decision {}

    /// Nobody knows who calls.
    ///
    /// @param challenge for `www-authenticate`
    record Unauthorized(String challenge) implements Decision {}

    /// The caller is known, and may not.
    ///
    /// @param challenge for `www-authenticate`
    record Forbidden(String challenge) implements Decision {}
}

package dev.millrace.local.identity;

import java.util.List;

/// The `www-authenticate` header of RFC 6750, as an HTTP API sends it.
final class Challenge {

    static final String MISSING = "Bearer";

    private Challenge() {}

    static String invalidToken(String description) {
        return "Bearer scope=\"\" error=\"invalid_token\" error_description=\"%s\"".formatted(description);
    }

    static String insufficientScope(List<String> scopes) {
        return "Bearer scope=\"%s\" error=\"insufficient_scope\" error_description=\"the token does not have a required scope\""
                .formatted(String.join(" ", scopes));
    }
}

package dev.millrace.local.http;

import java.util.List;
import java.util.Optional;

/// Which function answers which requests.
///
/// @param key as in the template: `POST /search`, `ANY /orders/{id}`, `GET /files/{path+}` or `$default`
/// @param scopes of which the caller's token must carry one, if there are any
public record Route(String key, String function, Optional<Authorizer> authorizer, List<String> scopes) {

    public static final String DEFAULT = "$default";

    public Route {
        if (!key.equals(DEFAULT) && !key.matches("[A-Z]+ /.*")) {
            throw new IllegalArgumentException("A route key is `METHOD /path` or `$default`, not `" + key + "`");
        }
        scopes = List.copyOf(scopes);
    }

    /// A route that anybody may call.
    public static Route open(String key, String function) {
        return new Route(key, function, Optional.empty(), List.of());
    }

    /// A route for callers whose token the authorizer accepts.
    public static Route guarded(String key, String function, Authorizer authorizer) {
        return new Route(key, function, Optional.of(authorizer), List.of());
    }

    boolean isDefault() {
        return key.equals(DEFAULT);
    }

    boolean accepts(String method) {
        return isDefault() || key.startsWith("ANY ") || key.startsWith(method + " ");
    }

    boolean isForAnyMethod() {
        return key.startsWith("ANY ");
    }

    PathPattern path() {
        return isDefault() ? new PathPattern("/{proxy+}") : new PathPattern(key.substring(key.indexOf(' ') + 1));
    }
}

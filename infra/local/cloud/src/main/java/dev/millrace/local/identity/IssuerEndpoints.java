package dev.millrace.local.identity;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.millrace.local.http.ApiResponse;
import dev.millrace.local.http.Mount;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the local issuer serves: its OpenID configuration, its keys, and tokens for the asking.
///
/// `POST /local/token` with `{"tenant":"acme","tier":"internal","sub":"ada"}` answers an access token. It asks for no
/// proof, so it must stay on loopback. Of web pages only those that this very server delivered can call it: it takes
/// only
/// `application/json`, and no `Origin` but its own.
public final class IssuerEndpoints {

    private static final Set<String> REQUIRED = Set.of("tenant", "tier", "sub");
    private static final Set<String> KNOWN = Set.of("tenant", "tier", "sub", "scope");
    private static final int LONGEST_REQUEST = 16 * 1024;

    private final TokenIssuer issuer;
    private final JsonMapper json = JsonMapper.shared();

    public IssuerEndpoints(TokenIssuer issuer) {
        this.issuer = issuer;
    }

    /// To be served beside an API.
    public List<Mount> mounts() {
        return List.of(
                new Mount(
                        "/.well-known/openid-configuration",
                        exchange -> configuration().writeTo(exchange)),
                new Mount("/.well-known/jwks.json", exchange -> keys().writeTo(exchange)),
                new Mount("/local/token", exchange -> token(exchange).writeTo(exchange)));
    }

    private ApiResponse configuration() {
        var configuration = json.createObjectNode()
                .put("issuer", issuer.issuer())
                .put("jwks_uri", issuer.issuer() + "/.well-known/jwks.json")
                .put("token_endpoint", issuer.issuer() + "/local/token");
        configuration.putArray("response_types_supported").add("token");
        configuration.putArray("subject_types_supported").add("public");
        configuration.putArray("id_token_signing_alg_values_supported").add("RS256");
        return ApiResponse.json(200, configuration.toString());
    }

    private ApiResponse keys() {
        return ApiResponse.json(200, issuer.keys().toString());
    }

    private ApiResponse token(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var body = exchange.getRequestBody().readNBytes(LONGEST_REQUEST);
        var type = headers.getFirst("Content-Type");
        if (!exchange.getRequestMethod().equals("POST")) {
            return ApiResponse.message(405, "Method Not Allowed").with("allow", "POST");
        }
        if (isFromElsewhere(headers)) {
            return ApiResponse.message(403, "Forbidden");
        }
        if (type == null || !type.startsWith("application/json")) {
            return ApiResponse.message(415, "Send application/json");
        }
        try {
            return token(json.readTree(body));
        } catch (JacksonException e) {
            return ApiResponse.message(400, "The body is not JSON");
        }
    }

    /// The server has made sure that `Host` names this machine; a page on another port is another origin.
    private static boolean isFromElsewhere(Headers headers) {
        var origin = headers.getFirst("Origin");
        return origin != null && !origin.equals("http://" + headers.getFirst("Host"));
    }

    private ApiResponse token(JsonNode request) {
        var claims = new LinkedHashMap<String, String>();
        for (var field : request.properties()) {
            var value = field.getValue();
            if (!KNOWN.contains(field.getKey())
                    || !value.isString()
                    || value.asString().length() > 200) {
                return ApiResponse.message(400, "Send tenant, tier, sub and perhaps scope, all of them short strings");
            }
            claims.put(field.getKey(), value.asString());
        }
        if (!claims.keySet().containsAll(REQUIRED)) {
            return ApiResponse.message(400, "Send tenant, tier and sub");
        }
        return ApiResponse.json(
                200,
                json.writeValueAsString(Map.of(
                        "access_token", issuer.issue(claims),
                        "token_type", "Bearer",
                        "expires_in", TokenIssuer.LIFETIME.toSeconds())));
    }
}

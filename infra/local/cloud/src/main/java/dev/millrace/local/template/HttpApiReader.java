package dev.millrace.local.template;

import dev.millrace.local.template.model.HttpApi;
import dev.millrace.local.template.model.HttpApi.JwtAuthorizer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import tools.jackson.databind.JsonNode;

/// Reads `AWS::Serverless::HttpApi`. Its routes come from the functions.
final class HttpApiReader implements ResourceReader {

    /// The API that SAM makes for routes which name none.
    static final String IMPLICIT = "ServerlessHttpApi";

    @Override
    public void read(Resource resource, Properties properties, Found found) {
        properties.word("StageName", "$default");
        properties.withoutLocalEffect(
                "AccessLogSettings",
                "DefaultRouteSettings",
                "Description",
                "DisableExecuteApiEndpoint",
                "Domain",
                "FailOnWarnings",
                "PropagateTags",
                "RouteSettings",
                "Tags");
        var name = properties.text("Name", resource.stack().name() + "-" + resource.logicalId());
        var api = new HttpApi(resource.logicalId(), idOf(resource), name, cors(properties), List.of());
        var auth = properties.object("Auth");
        Map<String, JwtAuthorizer> authorizers = new LinkedHashMap<>();
        auth.ifPresent(settings -> settings.namedObjects("Authorizers")
                .forEach((authorizer, details) -> authorizers.put(authorizer, authorizer(authorizer, details))));
        found.apis.add(
                new ApiRoutes.Api(api, authorizers, auth.flatMap(settings -> settings.text("DefaultAuthorizer"))));
    }

    static String idOf(Resource resource) {
        return idOf(resource.stack().name() + "-" + resource.logicalId());
    }

    /// Ten letters and digits, as AWS would give, but the same every time.
    static String idOf(String name) {
        var crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return "a"
                + "%9s"
                        .formatted(Long.toString(crc.getValue(), Character.MAX_RADIX))
                        .replace(' ', '0');
    }

    private static JwtAuthorizer authorizer(String name, Properties details) {
        details.withoutLocalEffect("AuthorizationScopes");
        var identitySource = details.text("IdentitySource", "$request.header.Authorization");
        return details.object("JwtConfiguration")
                .map(jwt -> new JwtAuthorizer(
                        name, jwt.requiredText("issuer"), List.copyOf(jwt.texts("audience")), identitySource))
                .orElseGet(() -> {
                    details.problem("only JWT authorizers work here: give a JwtConfiguration.");
                    return new JwtAuthorizer(name, "", List.of(), identitySource);
                });
    }

    /// `CorsConfiguration: true` allows everything, as in SAM.
    private static Optional<HttpApi.Cors> cors(Properties properties) {
        var everything = new HttpApi.Cors(List.of("*"), List.of("*"), List.of("*"), List.of(), false, Duration.ZERO);
        if (properties.json("CorsConfiguration").filter(JsonNode::isObject).isEmpty()) {
            return properties
                    .json("CorsConfiguration")
                    .filter(JsonNode::asBoolean)
                    .map(yes -> everything);
        }
        return properties
                .object("CorsConfiguration")
                .map(cors -> new HttpApi.Cors(
                        cors.texts("AllowOrigins"),
                        cors.texts("AllowMethods"),
                        cors.texts("AllowHeaders"),
                        cors.texts("ExposeHeaders"),
                        cors.flag("AllowCredentials", false),
                        Duration.ofSeconds(cors.number("MaxAge", 0, 0, 86_400))));
    }
}

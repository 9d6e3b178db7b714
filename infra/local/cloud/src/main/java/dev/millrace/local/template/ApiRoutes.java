package dev.millrace.local.template;

import dev.millrace.local.template.model.HttpApi;
import dev.millrace.local.template.model.HttpApi.JwtAuthorizer;
import dev.millrace.local.template.model.HttpApi.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Brings together the APIs and the routes that functions declare on them.
final class ApiRoutes {

    private static final String NO_AUTHORIZER = "NONE";

    /// An API before its routes are known.
    record Api(HttpApi api, Map<String, JwtAuthorizer> authorizers, Optional<String> defaultAuthorizer) {}

    /// A route before its API is known.
    private record Declared(String apiId, Optional<String> authorizer, Route route, Properties source) {}

    private final Map<String, Api> apis = new LinkedHashMap<>();
    private final List<Declared> routes = new ArrayList<>();

    void add(Api api) {
        apis.put(api.api().id(), api);
    }

    void add(EventOwner owner, Properties event) {
        var apiId =
                event.text("ApiId").orElseGet(() -> implicitApi(owner.resource().stack()));
        var auth = event.object("Auth");
        event.withoutLocalEffect("RouteSettings");
        var route = new Route(
                event.text("Method", "ANY").toUpperCase(Locale.ROOT),
                event.text("Path", "$default"),
                owner.arn(),
                event.word("PayloadFormatVersion", "2.0"),
                Duration.ofMillis(event.number("TimeoutInMillis", 30_000, 50, 30_000)),
                Optional.empty(),
                auth.map(settings -> settings.texts("AuthorizationScopes")).orElse(List.of()));
        routes.add(new Declared(apiId, auth.flatMap(settings -> settings.text("Authorizer")), route, event));
    }

    List<HttpApi> withRoutes() {
        Map<String, List<Route>> routesOf = new LinkedHashMap<>();
        for (var declared : routes) {
            var api = apis.get(declared.apiId());
            if (api == null) {
                declared.source().problem("ApiId", "names no HTTP API of this application.");
            } else {
                routesOf.computeIfAbsent(declared.apiId(), id -> new ArrayList<>())
                        .add(authorized(declared, api));
            }
        }
        return apis.values().stream()
                .map(Api::api)
                .map(api -> new HttpApi(
                        api.logicalId(),
                        api.id(),
                        api.name(),
                        api.cors(),
                        List.copyOf(routesOf.getOrDefault(api.id(), List.of()))))
                .toList();
    }

    private Route authorized(Declared declared, Api api) {
        var name = declared.authorizer().or(api::defaultAuthorizer).filter(found -> !found.equals(NO_AUTHORIZER));
        var authorizer =
                name.flatMap(found -> Optional.ofNullable(api.authorizers().get(found)));
        if (name.isPresent() && authorizer.isEmpty()) {
            declared.source().problem("Auth", "the API has no authorizer " + name.get() + ".");
        }
        var route = declared.route();
        return new Route(
                route.method(),
                route.path(),
                route.functionArn(),
                route.payloadFormatVersion(),
                route.timeout(),
                authorizer,
                route.scopes());
    }

    private String implicitApi(Stack stack) {
        var name = stack.name() + "-" + HttpApiReader.IMPLICIT;
        var id = HttpApiReader.idOf(name);
        var api = new HttpApi(HttpApiReader.IMPLICIT, id, name, Optional.empty(), List.of());
        apis.putIfAbsent(id, new Api(api, Map.of(), Optional.empty()));
        return id;
    }
}

package dev.millrace.local.cloud;

import dev.millrace.local.http.Authorizer;
import dev.millrace.local.http.Cors;
import dev.millrace.local.http.HttpApiSettings;
import dev.millrace.local.http.Mount;
import dev.millrace.local.http.Route;
import dev.millrace.local.identity.IssuerEndpoints;
import dev.millrace.local.identity.JwtAuthorizer;
import dev.millrace.local.identity.TokenIssuer;
import dev.millrace.local.template.model.Application;
import dev.millrace.local.template.model.HttpApi;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the template says of its HTTP API, in the words of the local gateway.
final class Routes {

    private final Application application;
    private final TokenIssuer issuer;

    Routes(Application application, TokenIssuer issuer) {
        this.application = application;
        this.issuer = issuer;
    }

    /// @throws IllegalStateException if there is more than one API: they would share the port
    HttpApi api() {
        if (application.apis().size() != 1) {
            throw new IllegalStateException("The local cloud serves exactly one HTTP API; the template declares "
                    + application.apis().size());
        }
        return application.apis().getFirst();
    }

    List<Route> routes() {
        return api().routes().stream().map(this::route).toList();
    }

    HttpApiSettings settings(int port, List<Mount> more) {
        var mounts = new ArrayList<>(new IssuerEndpoints(issuer).mounts());
        mounts.addAll(more);
        var settings = HttpApiSettings.on(port).withMounts(mounts);
        return api().cors().map(cors -> settings.withCors(cors(cors))).orElse(settings);
    }

    private Route route(HttpApi.Route route) {
        var function = application.function(route.functionArn()).orElseThrow().name();
        return new Route(
                route.method() + " " + route.path(), function, route.authorizer().map(this::authorizer), route.scopes());
    }

    private Authorizer authorizer(HttpApi.JwtAuthorizer declared) {
        return new JwtAuthorizer(
                declared.issuer(), Set.copyOf(declared.audience()), issuer.keys(), Clock.systemUTC());
    }

    private static Cors cors(HttpApi.Cors cors) {
        return new Cors(
                cors.allowOrigins(),
                cors.allowMethods(),
                cors.allowHeaders(),
                cors.exposeHeaders(),
                Optional.of(Math.toIntExact(cors.maxAge().toSeconds())),
                cors.allowCredentials());
    }
}

package dev.millrace.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// An HTTP API of API Gateway on loopback: routes, authorizers, payload format 2.0, CORS and throttling.
public final class HttpApi implements AutoCloseable {

    private final HttpApiSettings settings;
    private final RouteTable routes;
    private final Integration integration;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final LoopbackServer server;

    private HttpApi(HttpApiSettings settings, List<Route> routes, Integration integration) {
        this.settings = settings;
        this.routes = new RouteTable(routes);
        this.integration = integration;
        this.server = LoopbackServer.start(settings.port(), this::handle);
    }

    /// Serves the routes.
    ///
    /// @throws PortInUse when another program listens on the port
    public static HttpApi start(HttpApiSettings settings, List<Route> routes, Integration integration) {
        return new HttpApi(settings, routes, integration);
    }

    /// Where it listens.
    public URI uri() {
        return server.uri();
    }

    @Override
    public void close() {
        server.close();
        calls.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var mount = settings.mounts().stream()
                .filter(one -> one.path().equals(path))
                .findFirst();
        if (mount.isPresent()) {
            mount.get().handler().handle(exchange);
            return;
        }
        var request = ApiRequest.read(exchange);
        var requestId = UUID.randomUUID().toString();
        var response = answer(request, requestId).with("apigw-requestid", requestId);
        settings.cors()
                .map(cors -> cors.addTo(response, request))
                .orElse(response)
                .writeTo(exchange);
    }

    private ApiResponse answer(ApiRequest request, String requestId) {
        var preflight = settings.cors().filter(cors -> Cors.isPreflight(request));
        if (preflight.isPresent()) {
            return preflight.get().preflight(request);
        }
        if (!settings.throttle().map(Throttle::admits).orElse(true)) {
            return ApiResponse.message(429, "Too Many Requests");
        }
        return routes.find(request.method(), request.rawPath())
                .map(match -> authorize(request, match, requestId))
                .orElseGet(() -> ApiResponse.message(404, "Not Found"));
    }

    private ApiResponse authorize(ApiRequest request, RouteTable.Match match, String requestId) {
        var authorizer = match.route().authorizer();
        if (authorizer.isEmpty()) {
            return integrate(request, match, Optional.empty(), requestId);
        }
        var token = request.header("authorization");
        return switch (authorizer.get().authorize(token, match.route().scopes())) {
            case Authorizer.Allowed allowed -> integrate(request, match, Optional.of(allowed), requestId);
            case Authorizer.Unauthorized(var challenge) ->
                ApiResponse.message(401, "Unauthorized").with("www-authenticate", challenge);
            case Authorizer.Forbidden(var challenge) ->
                ApiResponse.message(403, "Forbidden").with("www-authenticate", challenge);
        };
    }

    private ApiResponse integrate(
            ApiRequest request, RouteTable.Match match, Optional<Authorizer.Allowed> caller, String requestId) {
        if (request.isTooLarge()) {
            return ApiResponse.message(413, "Request Entity Too Large");
        }
        var now = Instant.now(Clock.systemUTC());
        var event = new ProxyEvent(request, match, caller, settings.account(), requestId, now).bytes();
        try {
            return ProxyResponse.of(call(match.route().function(), event));
        } catch (IntegrationFailed failed) {
            return failed.response();
        }
    }

    private byte[] call(String function, byte[] event) {
        try {
            return CompletableFuture.supplyAsync(() -> integration.invoke(function, event), calls)
                    .orTimeout(settings.integrationTimeout().toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case IntegrationFailed failed -> throw failed;
                case TimeoutException late -> throw new IntegrationFailed(503, "The function took too long: " + late);
                case null, default -> throw new IntegrationFailed(500, "The function could not be run: " + e);
            }
        }
    }
}

package dev.millrace.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        var call = new Call(request, UUID.randomUUID().toString(), Optional.empty());
        if (request.wantsEvents()) {
            stream(exchange, call);
        } else {
            finished(answer(call), call).writeTo(exchange);
        }
    }

    /// @param connectionId by which the function can reach a caller who reads along
    private record Call(ApiRequest request, String requestId, Optional<String> connectionId) {}

    private void stream(HttpExchange exchange, Call call) throws IOException {
        var head = finished(new ApiResponse(200, Map.of(), new byte[0]), call);
        try (var stream = settings.connections().open(exchange, head)) {
            var known = new Call(call.request(), call.requestId(), Optional.of(stream.id()));
            stream.finish(finished(answer(known), call));
        }
    }

    private ApiResponse finished(ApiResponse response, Call call) {
        var named = response.with("apigw-requestid", call.requestId());
        return settings.cors().map(cors -> cors.addTo(named, call.request())).orElse(named);
    }

    private ApiResponse answer(Call call) {
        var request = call.request();
        var preflight = settings.cors().filter(cors -> Cors.isPreflight(request));
        if (preflight.isPresent()) {
            return preflight.get().preflight(request);
        }
        if (!settings.throttle().map(Throttle::admits).orElse(true)) {
            return ApiResponse.message(429, "Too Many Requests");
        }
        return routes.find(request.method(), request.rawPath())
                .map(match -> authorize(call, match))
                .orElseGet(() -> ApiResponse.message(404, "Not Found"));
    }

    private ApiResponse authorize(Call call, RouteTable.Match match) {
        var authorizer = match.route().authorizer();
        if (authorizer.isEmpty()) {
            return integrate(call, match, Optional.empty());
        }
        var token = call.request().header("authorization");
        return switch (authorizer.get().authorize(token, match.route().scopes())) {
            case Authorizer.Allowed allowed -> integrate(call, match, Optional.of(allowed));
            case Authorizer.Unauthorized(var challenge) ->
                ApiResponse.message(401, "Unauthorized").with("www-authenticate", challenge);
            case Authorizer.Forbidden(var challenge) ->
                ApiResponse.message(403, "Forbidden").with("www-authenticate", challenge);
        };
    }

    private ApiResponse integrate(Call call, RouteTable.Match match, Optional<Authorizer.Allowed> caller) {
        if (call.request().isTooLarge()) {
            return ApiResponse.message(413, "Request Entity Too Large");
        }
        var now = Instant.now(Clock.systemUTC());
        var event = new ProxyEvent(
                        call.request(), match, caller, settings.account(), call.requestId(), call.connectionId(), now)
                .bytes();
        try {
            return ProxyResponse.of(invoke(match.route().function(), event));
        } catch (IntegrationFailed failed) {
            return failed.response();
        }
    }

    private byte[] invoke(String function, byte[] event) {
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

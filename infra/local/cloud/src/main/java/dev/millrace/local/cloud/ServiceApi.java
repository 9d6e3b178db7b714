package dev.millrace.local.cloud;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.millrace.local.http.ApiResponse;
import dev.millrace.local.http.Connections;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The services of the launcher that speak AWS's JSON protocols, on one port: told apart by `X-Amz-Target`.
///
/// The S3 process reports its changes here too, at [#S3_CHANGES], and functions post to callers who read along.
final class ServiceApi implements HttpHandler {

    static final String S3_CHANGES = "/s3-changes";

    /// Answers the requests of one service.
    @FunctionalInterface
    interface Service {
        ApiResponse handle(String target, byte[] body);
    }

    private final Map<String, Service> services;
    private final Consumer<byte[]> s3Changes;
    private final Connections connections;

    /// @param services by the part of the target before the dot: `AWSEvents`
    /// @param s3Changes takes a notification; returns when it is safe
    ServiceApi(Map<String, Service> services, Consumer<byte[]> s3Changes, Connections connections) {
        this.services = Map.copyOf(services);
        this.s3Changes = s3Changes;
        this.connections = connections;
    }

    /// An answer in AWS's JSON protocol.
    static ApiResponse json(int status, String contentType, byte[] body) {
        return new ApiResponse(status, Map.of("content-type", List.of(contentType)), body);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        answer(exchange, body).writeTo(exchange);
    }

    private ApiResponse answer(HttpExchange exchange, byte[] body) {
        var headers = exchange.getRequestHeaders();
        if (headers.containsKey("Origin")) {
            return ApiResponse.message(403, "Web pages may not call services");
        }
        var path = exchange.getRequestURI().getPath();
        if (Connections.isMeant(path)) {
            return connections.post(path, body);
        }
        if (path.equals(S3_CHANGES)) {
            s3Changes.accept(body);
            return ApiResponse.json(200, "{}");
        }
        var target = headers.getFirst("X-Amz-Target");
        var service = target == null ? null : services.get(target.replaceFirst("\\..*", ""));
        if (target == null || service == null) {
            return ApiResponse.json(
                    404, "{\"__type\":\"UnknownOperationException\",\"message\":\"No such service here\"}");
        }
        return service.handle(target, body);
    }
}

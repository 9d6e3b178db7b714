package dev.millrace.local.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.millrace.local.http.ApiResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The part of the Lambda service API that functions, workflows and people call: invoke, list and get functions.
final class InvokeApi implements HttpHandler {

    private static final String FUNCTIONS = "/2015-03-31/functions";
    private static final int MAX_BODY = 6 * 1024 * 1024 + 1;

    private final LocalLambda lambda;

    InvokeApi(LocalLambda lambda) {
        this.lambda = lambda;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var requestId = UUID.randomUUID().toString();
        answer(exchange, requestId).with("x-amzn-RequestId", requestId).writeTo(exchange);
    }

    private ApiResponse answer(HttpExchange exchange, String requestId) throws IOException {
        try {
            if (exchange.getRequestHeaders().containsKey("Origin")) {
                return ServiceErrors.forbidden("Web pages may not call Lambda");
            }
            return route(exchange, requestId);
        } catch (InvocationRefused e) {
            return ServiceErrors.refused(e);
        }
    }

    private ApiResponse route(HttpExchange exchange, String requestId) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var rest = path.startsWith(FUNCTIONS) ? path.substring(FUNCTIONS.length()) : "?";
        var operation = exchange.getRequestMethod() + " " + rest.replaceFirst("^/([^/?]+)", "/*");
        var name = rest.replaceFirst("^/([^/]*).*", "$1");
        return switch (operation) {
            case "GET ", "GET /" -> FunctionDescriptions.list(lambda);
            case "GET /*" -> FunctionDescriptions.get(lambda, name);
            case "GET /*/configuration" -> FunctionDescriptions.configuration(lambda, name);
            case "POST /*/invocations" -> invoke(exchange, name, requestId);
            default ->
                ServiceErrors.unknownOperation(
                        "%s %s is not part of the local Lambda".formatted(exchange.getRequestMethod(), path));
        };
    }

    private ApiResponse invoke(HttpExchange exchange, String name, String requestId) throws IOException {
        var headers = exchange.getRequestHeaders();
        var body = exchange.getRequestBody().readNBytes(MAX_BODY);
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        var invocation = new Invocation(
                requestId,
                body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body,
                Optional.ofNullable(headers.getFirst("X-Amzn-Trace-Id")),
                Optional.ofNullable(headers.getFirst("X-Amz-Client-Context")).map(InvokeApi::decoded));
        var type =
                Optional.ofNullable(headers.getFirst("X-Amz-Invocation-Type")).orElse("RequestResponse");
        return switch (type) {
            case "RequestResponse" -> {
                var result = lambda.invoke(name, invocation);
                yield result(result, "Tail".equals(headers.getFirst("X-Amz-Log-Type")));
            }
            case "Event" -> {
                lambda.send(name, invocation);
                yield ApiResponse.json(202, "");
            }
            case "DryRun" -> {
                lambda.find(name);
                yield ApiResponse.json(204, "");
            }
            default ->
                throw new InvocationRefused(
                        InvocationRefused.Reason.INVALID_PARAMETER, "Unknown invocation type: " + type);
        };
    }

    private static ApiResponse result(InvocationResult result, boolean withLog) {
        var response = new ApiResponse(200, Map.of(), result.payload())
                .with("Content-Type", "application/json")
                .with("X-Amz-Executed-Version", "$LATEST");
        if (result.functionError().isPresent()) {
            response =
                    response.with("X-Amz-Function-Error", result.functionError().get());
        }
        return withLog
                ? response.with("X-Amz-Log-Result", Base64.getEncoder().encodeToString(result.logTail()))
                : response;
    }

    private static String decoded(String clientContext) {
        try {
            return new String(Base64.getDecoder().decode(clientContext), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvocationRefused(
                    InvocationRefused.Reason.NOT_JSON, "Could not decode the client context: it is not base64");
        }
    }
}

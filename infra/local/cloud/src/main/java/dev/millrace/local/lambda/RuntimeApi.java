package dev.millrace.local.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.millrace.local.http.ApiResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/// The Lambda Runtime API of one sandbox: hands its runtime one invocation after the other and takes the answers.
final class RuntimeApi implements HttpHandler {

    static final int MAX_RESPONSE = 6 * 1024 * 1024 + 100;
    private static final String PREFIX = "/2018-06-01/runtime/";

    private final FunctionDefinition function;
    private final String arn;
    private final SynchronousQueue<Turn> handOver = new SynchronousQueue<>();
    private final CompletableFuture<Optional<byte[]>> initialized = new CompletableFuture<>();
    private Optional<Turn> current = Optional.empty();
    private volatile boolean open = true;

    RuntimeApi(FunctionDefinition function, String arn) {
        this.function = function;
        this.arn = arn;
    }

    /// Done when the runtime asks for work (empty), or could not get that far (the error, as JSON).
    CompletableFuture<Optional<byte[]>> initialized() {
        return initialized;
    }

    /// Gives an invocation to the runtime, if it takes it within the limit.
    boolean handOver(Turn turn, Duration limit) throws InterruptedException {
        return open && handOver.offer(turn, limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// The process is gone: whatever it was doing ends with it.
    void exited(int status) {
        open = false;
        var reason = new Reply.Exited(status).reason();
        initialized.complete(Optional.of(LambdaJson.error("Runtime.ExitError", reason)));
        replaceCurrent(Optional.empty()).ifPresent(turn -> turn.exited(status));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var operation = path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : path;
        if (operation.equals("invocation/next")) {
            next(exchange);
        } else if (operation.equals("init/error")) {
            initialized.complete(Optional.of(exchange.getRequestBody().readAllBytes()));
            accepted().writeTo(exchange);
        } else if (operation.endsWith("/response")) {
            answer(exchange, operation);
        } else if (operation.endsWith("/error")) {
            var payload = exchange.getRequestBody().readAllBytes();
            complete(operation, new Reply.Failed(payload)).writeTo(exchange);
        } else {
            ApiResponse.message(404, "Not part of the Runtime API: " + operation)
                    .writeTo(exchange);
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        replaceCurrent(Optional.empty()).ifPresent(turn -> turn.settled().complete(null));
        initialized.complete(Optional.empty());
        var taken = take();
        replaceCurrent(taken);
        if (taken.isPresent()) {
            taken.get().taken().run();
            send(exchange, taken.get().invocation());
        }
    }

    private Optional<Turn> take() throws IOException {
        try {
            while (open) {
                var turn = handOver.poll(1, TimeUnit.SECONDS);
                if (turn != null) {
                    return Optional.of(turn);
                }
            }
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new IOException("closing", e);
        }
    }

    private void send(HttpExchange exchange, Invocation invocation) throws IOException {
        var headers = exchange.getResponseHeaders();
        // Without a content type the client crashes the JVM.
        headers.set("Content-Type", "application/json");
        headers.set("Lambda-Runtime-Aws-Request-Id", invocation.id());
        headers.set("Lambda-Runtime-Invoked-Function-Arn", arn);
        var deadline = System.currentTimeMillis() + function.timeout().toMillis();
        headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(deadline));
        headers.set("Lambda-Runtime-Trace-Id", TraceHeader.of(invocation, function.traced()));
        invocation.clientContext().ifPresent(context -> headers.set("Lambda-Runtime-Client-Context", context));
        var body = invocation.payload();
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private void answer(HttpExchange exchange, String operation) throws IOException {
        var payload = exchange.getRequestBody().readNBytes(MAX_RESPONSE + 1);
        if (payload.length <= MAX_RESPONSE) {
            complete(operation, new Reply.Answered(payload)).writeTo(exchange);
            return;
        }
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        var message = "Response payload size exceeded maximum allowed payload size (" + MAX_RESPONSE + " bytes).";
        complete(operation, new Reply.Failed(LambdaJson.error("Function.ResponseSizeTooLarge", message)));
        ApiResponse.message(413, message).writeTo(exchange);
    }

    private ApiResponse complete(String operation, Reply reply) {
        var parts = operation.split("/");
        var turn = current()
                .filter(one -> parts.length == 3 && one.invocation().id().equals(parts[1]));
        turn.ifPresent(one -> one.reply().complete(reply));
        return turn.isPresent() ? accepted() : ApiResponse.message(400, "Not the current invocation");
    }

    private synchronized Optional<Turn> current() {
        return current;
    }

    private synchronized Optional<Turn> replaceCurrent(Optional<Turn> next) {
        var previous = current;
        current = next;
        return previous;
    }

    private static ApiResponse accepted() {
        return ApiResponse.json(202, "{\"status\":\"OK\"}");
    }
}

package dev.millrace.triage.desk.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.millrace.core.function.WebRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The HTTP API in front of a function, on loopback.
final class HookReceiver implements AutoCloseable {

    private static final int LONGEST_SECONDS = 30;

    private final HttpServer server;
    private final ReceiveTicket function;
    private final BlockingQueue<Integer> answered = new LinkedBlockingQueue<>();

    HookReceiver(ReceiveTicket function) throws IOException {
        this.function = function;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/tickets/", this::answer);
        server.start();
    }

    URI url(String system) {
        return URI.create("http://127.0.0.1:%d/tickets/%s/acme"
                .formatted(server.getAddress().getPort(), system));
    }

    /// The status of the next answer, once there is one.
    int nextStatus() throws InterruptedException {
        var status = answered.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
        if (status == null) {
            throw new AssertionError("nobody told us anything");
        }
        return status;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(
                            header -> header.getKey().toLowerCase(Locale.ROOT),
                            header -> header.getValue().getFirst()));
            var response = function.apply(new WebRequest(
                    "POST",
                    exchange.getRequestURI().getPath(),
                    Map.of("tenant", "acme"),
                    Map.of(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    Map.of(),
                    "request"));
            exchange.sendResponseHeaders(response.status(), -1);
            answered.add(response.status());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package dev.millrace.approvals.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// Somebody's webhook, on loopback: answers as it is told, or not at all, and 200 when it was told nothing.
public final class Receiver implements AutoCloseable {

    /// Stands for no answer in time.
    public static final int SILENCE = 0;

    /// Stands for an answer that has a status and never ends.
    public static final int ENDLESS = -1;

    private static final Duration LONG = Duration.ofSeconds(2);

    private final HttpServer server;
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final List<Received> received = new ArrayList<>();

    /// @param headers by lower-case name
    public record Received(Map<String, String> headers, String body) {}

    public Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(
                            header -> header.getKey().toLowerCase(Locale.ROOT),
                            header -> header.getValue().getFirst()));
            var status = take(new Received(
                    headers, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            if (status == SILENCE) {
                sleep(LONG);
            } else if (status == ENDLESS) {
                drip(exchange);
            } else {
                exchange.getResponseHeaders().add("location", "/elsewhere");
                exchange.sendResponseHeaders(status, -1);
            }
            exchange.close();
        });
        server.start();
    }

    /// The next answers.
    public synchronized Receiver answering(int... statuses) {
        for (var status : statuses) {
            answers.add(status);
        }
        return this;
    }

    public String url() {
        return "http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort());
    }

    public synchronized List<Received> received() {
        return List.copyOf(received);
    }

    private synchronized int take(Received request) {
        received.add(request);
        return Optional.ofNullable(answers.poll()).orElse(200);
    }

    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        for (var i = 0; i < 100; i++) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            sleep(Duration.ofMillis(100));
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

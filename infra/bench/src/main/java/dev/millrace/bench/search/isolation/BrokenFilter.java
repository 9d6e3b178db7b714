package dev.millrace.bench.search.isolation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.millrace.core.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Stands before the index and leaves one condition of the reader's scope out of all that is asked, as an error in the
/// filter would. A check that does not notice is none.
final class BrokenFilter implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final URI node;
    private final String field;

    /// @param field the one that conditions are left out for
    BrokenFilter(URI node, String field) throws IOException {
        this.node = node;
        this.field = field;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::forward);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var request = HttpRequest.newBuilder(node.resolve(exchange.getRequestURI()))
                    .header("content-type", "application/json")
                    .method(exchange.getRequestMethod(), BodyPublishers.ofString(without(body)))
                    .build();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            exchange.getResponseHeaders().set("content-type", "application/json");
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A body is JSON, or lines of it.
    private String without(String body) {
        return body.lines().map(this::lineWithout).collect(Collectors.joining("\n", "", "\n"));
    }

    private String lineWithout(String line) {
        var json = Json.mapper().readTree(line);
        leaveOut(json);
        return json.toString();
    }

    private void leaveOut(JsonNode json) {
        if (json instanceof ArrayNode array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                if (isCondition(array.get(i))) {
                    array.remove(i);
                }
            }
        }
        json.forEach(this::leaveOut);
    }

    private boolean isCondition(JsonNode element) {
        return element.path("term").has(field) || element.path("range").has(field);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        http.close();
    }
}

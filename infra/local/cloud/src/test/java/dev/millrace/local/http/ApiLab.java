package dev.millrace.local.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An API whose function answers what a test says and remembers what it was given, and a client for it.
final class ApiLab implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private volatile String invoked = "";
    private volatile byte[] event = {};
    private HttpApi api = HttpApi.start(HttpApiSettings.on(0), List.of(), (function, bytes) -> bytes);

    void serve(String answer, Route... routes) {
        serve(HttpApiSettings.on(0), answer, routes);
    }

    void serve(HttpApiSettings settings, String answer, Route... routes) {
        run(settings, routes, (function, bytes) -> {
            invoked = function;
            event = bytes;
            return answer.getBytes(StandardCharsets.UTF_8);
        });
    }

    void fail(RuntimeException failure, Route... routes) {
        run(HttpApiSettings.on(0), routes, (function, bytes) -> {
            throw failure;
        });
    }

    void hang(HttpApiSettings settings, Route... routes) {
        run(settings, routes, (function, bytes) -> {
            try {
                Thread.sleep(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return bytes;
        });
    }

    int port() {
        return api.uri().getPort();
    }

    /// The function that was invoked last.
    String invoked() {
        return invoked;
    }

    /// The event that it was given.
    JsonNode event() {
        return JsonMapper.shared().readTree(event);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api.uri() + path));
    }

    HttpResponse<String> post(String path, String... headers) throws IOException, InterruptedException {
        var request = request(path).POST(BodyPublishers.noBody());
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        api.close();
        client.close();
    }

    private void run(HttpApiSettings settings, Route[] routes, Integration integration) {
        api.close();
        api = HttpApi.start(settings, List.of(routes), integration);
    }
}

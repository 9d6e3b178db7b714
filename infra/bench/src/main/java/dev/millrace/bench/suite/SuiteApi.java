package dev.millrace.bench.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Talks to a running suite as a user does.
final class SuiteApi {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final int port;

    SuiteApi(int port) {
        this.port = port;
    }

    boolean answers() throws InterruptedException {
        try {
            return send(HttpRequest.newBuilder(uri("/local/status"))) != null;
        } catch (IOException notYet) {
            return false;
        }
    }

    /// A token for a reader of the sample tenant.
    String token() throws IOException, InterruptedException {
        var reader = JSON.createObjectNode()
                .put("tenant", "acme")
                .put("tier", "internal")
                .put("sub", "bench");
        return send(post("/local/token", reader)).path("access_token").asString();
    }

    /// The documents that a query finds, the best first; empty while the API does not answer yet.
    JsonNode search(String token, String query) throws IOException, InterruptedException {
        var body = JSON.createObjectNode().put("query", query).put("limit", 5);
        return send(post("/search", body).header("authorization", "Bearer " + token))
                .path("results");
    }

    /// Whether a query finds a document.
    boolean finds(String token, String query, String documentId) throws IOException, InterruptedException {
        for (var found : search(token, query)) {
            if (found.path("documentId").asString("").equals(documentId)) {
                return true;
            }
        }
        return false;
    }

    private HttpRequest.Builder post(String path, JsonNode body) {
        return HttpRequest.newBuilder(uri(path))
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
    }

    private static JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = HTTP.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        return JSON.readTree(response.body());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}

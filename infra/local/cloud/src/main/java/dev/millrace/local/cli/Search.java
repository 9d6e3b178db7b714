package dev.millrace.local.cli;

import dev.millrace.local.cloud.LocalCloud;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks the search API as a reader would: over HTTP, with a token.
final class Search implements AutoCloseable {

    private static final int ATTEMPTS = 5;

    private final LocalCloud cloud;
    private final HttpClient http = HttpClient.newHttpClient();

    Search(LocalCloud cloud) {
        this.cloud = cloud;
    }

    /// The results, best first.
    ///
    /// @throws IllegalStateException if the API does not answer with results
    JsonNode ask(String query, String tenant, String tier) throws IOException, InterruptedException {
        var body = JsonMapper.shared().createObjectNode().put("query", query).put("limit", 3);
        var request = HttpRequest.newBuilder(cloud.api().resolve("/search"))
                .header("authorization", "Bearer " + cloud.token(tenant, tier))
                .header("content-type", "application/json")
                .timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        for (int attempt = 1; attempt < ATTEMPTS && response.statusCode() == 503; attempt++) {
            Thread.sleep(Duration.ofSeconds(attempt));
            response = http.send(request, BodyHandlers.ofString());
        }
        if (response.statusCode() != 200) {
            throw new IllegalStateException(
                    "POST /search answered %d: %s".formatted(response.statusCode(), response.body()));
        }
        return JsonMapper.shared().readTree(response.body()).path("results");
    }

    @Override
    public void close() {
        http.close();
    }
}

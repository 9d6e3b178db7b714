package dev.millrace.bench.search;

import dev.millrace.bench.search.Ranking.Scored;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Searches sent straight to the index that the shipped code filled.
final class DirectSearch implements AutoCloseable {

    private static final int OK = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI search;

    DirectSearch(URI node) {
        search = node.resolve("/knowledge/_search");
    }

    List<Scored> find(Retrieval way, Answered query) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(search)
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(way.body(query).toString()))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != OK) {
            throw new IOException(response.body());
        }
        var hits = JsonMapper.shared().readTree(response.body()).path("hits").path("hits");
        return hits.valueStream().map(DirectSearch::scored).toList();
    }

    private static Scored scored(JsonNode hit) {
        var document = hit.path("fields").path("documentId").path(0).asString();
        return new Scored(document, hit.path("_score").asDouble());
    }

    @Override
    public void close() {
        http.close();
    }
}

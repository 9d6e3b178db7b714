package dev.millrace.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The OpenSearch node itself.
///
/// @param url its REST port
record SearchNode(URI url) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int MOST = 10_000;

    /// One chunk of one version of a document.
    ///
    /// @param chunks of that version
    /// @param latest whether no later version took its place
    record Entry(
            String tenant,
            String documentId,
            String submissionId,
            long version,
            int chunk,
            int chunks,
            boolean latest,
            String text) {}

    List<Entry> entries() throws IOException, InterruptedException {
        request("POST", "/knowledge/_refresh");
        var hits = request("GET", "/knowledge/_search?_source_excludes=vector&size=" + MOST)
                .path("hits")
                .path("hits");
        var entries = new ArrayList<Entry>();
        for (var hit : hits) {
            var source = hit.path("_source");
            entries.add(new Entry(
                    source.path("tenant").asString(),
                    source.path("documentId").asString(),
                    source.path("submissionId").asString(),
                    source.path("version").asLong(),
                    source.path("chunk").asInt(),
                    source.path("chunks").asInt(),
                    !source.has("knownUntil"),
                    source.path("text").asString()));
        }
        return entries;
    }

    /// Everything that any index holds but vectors, as JSON.
    String everything() throws IOException, InterruptedException {
        request("POST", "/_all/_refresh");
        return request("GET", "/_all/_search?_source_excludes=vector&size=" + MOST)
                .toString();
    }

    JsonNode request(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        var response = HTTP.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("%s answered %d: %s".formatted(path, response.statusCode(), response.body()));
        }
        return JsonMapper.shared().readTree(response.body());
    }
}

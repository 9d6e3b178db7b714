package dev.millrace.bench.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Asks the OpenSearch node itself what it holds.
record IndexedDocuments(int port) {

    private static final int PAGE = 1000;

    /// The id of every document in the index, as often as it is there: each first chunk stands for one.
    List<String> ids() throws IOException, InterruptedException {
        var ids = new ArrayList<String>();
        try (var http = HttpClient.newHttpClient()) {
            @Nullable JsonNode after = null;
            do {
                var documents = ask(http, query(after)).path("aggregations").path("documents");
                for (var bucket : documents.path("buckets")) {
                    ids.addAll(Collections.nCopies(
                            bucket.path("doc_count").asInt(),
                            bucket.path("key").path("document").asString()));
                }
                after = documents.get("after_key");
            } while (after != null);
        }
        return ids;
    }

    private static ObjectNode query(@Nullable JsonNode after) {
        var json = JsonMapper.shared();
        var query = json.createObjectNode().put("size", 0);
        query.putObject("query").putObject("term").put("chunk", "0");
        var composite = query.putObject("aggs").putObject("documents").putObject("composite");
        composite.put("size", PAGE);
        composite
                .putArray("sources")
                .addObject()
                .putObject("document")
                .putObject("terms")
                .put("field", "documentId");
        if (after != null) {
            composite.set("after", after);
        }
        return query;
    }

    private JsonNode ask(HttpClient http, ObjectNode query) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/knowledge/_search"))
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(query.toString()))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("OpenSearch answered " + response.body());
        }
        return JsonMapper.shared().readTree(response.body());
    }
}

package dev.millrace.bench.search.node;

import dev.millrace.core.json.Json;
import dev.millrace.core.knowledge.KnowledgeIndex;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Creates the knowledge index, with its pipelines, on a node that has none, and writes entries straight into it.
/// Whoever closes it can find them.
public final class KnowledgeNode implements AutoCloseable {

    private static final int BULK = 1_000_000;
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI node;
    private final StringBuilder bulk = new StringBuilder();

    private KnowledgeNode(URI node) {
        this.node = node;
    }

    /// @param embeddingVersion of the model whose vectors it holds
    public static KnowledgeNode create(URI node, String embeddingVersion, int dimensions)
            throws IOException, InterruptedException {
        var created = new KnowledgeNode(node);
        var index = KnowledgeIndex.name(embeddingVersion);
        created.send("PUT", "/" + index, KnowledgeIndex.mapping("lucene", dimensions));
        created.send("PUT", "/" + index + "/_alias/" + KnowledgeIndex.ALIAS, "");
        for (var weight : KnowledgeIndex.WEIGHTS) {
            created.send(
                    "PUT", "/_search/pipeline/" + KnowledgeIndex.pipelineName(weight), KnowledgeIndex.pipeline(weight));
        }
        return created;
    }

    /// @param source the fields of the entry
    public void add(String id, Map<String, Object> source) throws IOException, InterruptedException {
        bulk.append(json(Map.of("index", Map.of("_id", id)))).append('\n');
        bulk.append(json(source)).append('\n');
        if (bulk.length() > BULK) {
            flush();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        flush();
        send("POST", "/" + KnowledgeIndex.ALIAS + "/_refresh", "");
        http.close();
    }

    private void flush() throws IOException, InterruptedException {
        if (!bulk.isEmpty()) {
            var answer = send("POST", "/" + KnowledgeIndex.ALIAS + "/_bulk", bulk.toString());
            if (Json.parse(answer.getBytes(StandardCharsets.UTF_8))
                    .path("errors")
                    .asBoolean(true)) {
                throw new IOException(answer);
            }
            bulk.setLength(0);
        }
    }

    private String send(String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(node.resolve(path))
                .header("content-type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 * 100 != OK) {
            throw new IOException(response.body());
        }
        return response.body();
    }

    private static String json(Object value) {
        return new String(Json.write(value), StandardCharsets.UTF_8);
    }
}

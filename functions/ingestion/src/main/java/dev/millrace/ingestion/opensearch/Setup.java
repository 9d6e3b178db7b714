package dev.millrace.ingestion.opensearch;

import dev.millrace.core.json.Json;
import dev.millrace.core.knowledge.KnowledgeIndex;
import dev.millrace.models.Embedder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.transport.OpenSearchTransport;
import tools.jackson.databind.node.ObjectNode;

/// Creates index, alias and search pipeline where they are missing. Several writers may do so at once.
final class Setup {

    private static final int BAD_REQUEST = 400;
    private static final int OK = 200;

    private final OpenSearchClient client;
    private final OpenSearchGenericClient generic;
    private final String alias;
    private final String engine;
    private final Embedder embedder;

    /// @param embedder whose vectors the index is to hold
    Setup(OpenSearchTransport transport, String alias, String engine, Embedder embedder) {
        client = new OpenSearchClient(transport);
        generic = new OpenSearchGenericClient(transport);
        this.alias = alias;
        this.engine = engine;
        this.embedder = embedder;
    }

    void complete() {
        var there = Failures.calling(
                () -> client.indices().existsAlias(exists -> exists.name(alias)).value());
        if (!there) {
            Failures.calling(this::createIndex);
        }
        KnowledgeIndex.WEIGHTS.forEach(this::installPipeline);
    }

    private void installPipeline(int weight) {
        var path = "/_search/pipeline/" + KnowledgeIndex.pipelineName(weight);
        if (Failures.calling(() -> status("GET", path, "")) != OK) {
            Failures.calling(() -> require("PUT", path, KnowledgeIndex.pipeline(weight)));
        }
    }

    /// The index may be there without the alias, or come in between: then only the alias is set.
    private int createIndex() throws IOException {
        var body = (ObjectNode) Json.parse(mapping().getBytes(StandardCharsets.UTF_8));
        var index = "/" + KnowledgeIndex.name(embedder.version());
        body.putObject("aliases").putObject(alias);
        var status = status("PUT", index, body.toString());
        if (status == BAD_REQUEST) {
            return require("PUT", index + "/_alias/" + alias, "{}");
        }
        return checked(status);
    }

    private int require(String method, String path, String json) throws IOException {
        return checked(status(method, path, json));
    }

    private static int checked(int status) {
        if (status != OK) {
            throw Failures.answered(status, "setup", new IOException("HTTP " + status));
        }
        return status;
    }

    private int status(String method, String path, String json) throws IOException {
        var request = Requests.builder().method(method).endpoint(path).query(Map.of());
        try (var response = generic.execute(
                json.isEmpty() ? request.build() : request.json(json).build())) {
            return response.getStatus();
        }
    }

    private String mapping() {
        return KnowledgeIndex.mapping(engine, embedder.dimensions());
    }
}

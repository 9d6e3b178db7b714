package dev.millrace.ingestion.opensearch;

import dev.millrace.core.json.Json;
import dev.millrace.core.knowledge.KnowledgeIndex;
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

    Setup(OpenSearchTransport transport, String alias, String engine) {
        client = new OpenSearchClient(transport);
        generic = new OpenSearchGenericClient(transport);
        this.alias = alias;
        this.engine = engine;
    }

    void complete() {
        var there = Failures.calling(
                () -> client.indices().existsAlias(exists -> exists.name(alias)).value());
        if (!there) {
            Failures.calling(this::createIndex);
        }
        if (Failures.calling(() -> status("GET", pipeline(), "")) != OK) {
            Failures.calling(() -> require("PUT", pipeline(), KnowledgeIndex.pipeline()));
        }
    }

    /// The index may be there without the alias, or come in between: then only the alias is set.
    private int createIndex() throws IOException {
        var body = (ObjectNode) Json.parse(KnowledgeIndex.mapping(engine).getBytes(StandardCharsets.UTF_8));
        body.putObject("aliases").putObject(alias);
        var status = status("PUT", "/" + KnowledgeIndex.INDEX, body.toString());
        if (status == BAD_REQUEST) {
            return require("PUT", "/" + KnowledgeIndex.INDEX + "/_alias/" + alias, "{}");
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

    private static String pipeline() {
        return "/_search/pipeline/" + KnowledgeIndex.PIPELINE;
    }
}

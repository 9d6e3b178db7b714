package dev.millrace.search.opensearch;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import dev.millrace.core.json.Json;
import dev.millrace.core.knowledge.KnowledgeIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.transport.OpenSearchTransport;
import tools.jackson.databind.JsonNode;

/// Makes sure, once, that the search pipeline is the one that we mean. Without it a hybrid query is answered with
/// status 200, duplicates and scores near minus ten billion.
final class PipelineCheck {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final String PROCESSORS = "phase_results_processors";

    private final OpenSearchGenericClient client;
    private volatile boolean passed;

    PipelineCheck(OpenSearchTransport transport) {
        this.client = new OpenSearchGenericClient(transport);
    }

    /// @throws Transient if the pipeline is not there yet
    /// @throws Defect if it is another one of the same name
    void pass() {
        if (!passed) {
            check(Attempts.ask(this::processors));
            passed = true;
        }
    }

    private static void check(JsonNode processors) {
        var expected = Json.parse(KnowledgeIndex.pipeline(HybridQuery.WORDS).getBytes(StandardCharsets.UTF_8));
        if (!processors.equals(expected.get(PROCESSORS))) {
            throw new Defect(
                    "Search pipeline %s is not the one of this release: delete it, and index a document to recreate it."
                            .formatted(HybridQuery.PIPELINE));
        }
    }

    private JsonNode processors() throws IOException {
        var request = Requests.builder()
                .method("GET")
                .endpoint("/_search/pipeline/" + HybridQuery.PIPELINE)
                .build();
        try (var response = client.execute(request)) {
            if (response.getStatus() == NOT_FOUND) {
                throw new Transient(
                        "Search pipeline %s does not exist yet: it comes with the first document that is indexed."
                                .formatted(HybridQuery.PIPELINE));
            }
            if (response.getStatus() != OK) {
                throw new Transient("The search index does not show its pipelines (HTTP %d): grant the function's role"
                                .formatted(response.getStatus())
                        + " to read them, or try again.");
            }
            var body = response.getBody().orElseThrow(() -> new IOException("empty answer"));
            return Json.parse(body.body()).path(HybridQuery.PIPELINE).path(PROCESSORS);
        }
    }
}

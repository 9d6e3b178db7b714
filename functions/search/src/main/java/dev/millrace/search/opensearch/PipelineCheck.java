package dev.millrace.search.opensearch;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import dev.millrace.core.json.Json;
import dev.millrace.core.knowledge.KnowledgeIndex;
import dev.millrace.opensearch.Attempts;
import dev.millrace.opensearch.SearchHttp;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/// Makes sure, once for each, that a search pipeline is the one that we mean. Without it a hybrid query is answered
/// with status 200, duplicates and scores near minus ten billion.
final class PipelineCheck {

    private static final int NOT_FOUND = 404;
    private static final String PROCESSORS = "phase_results_processors";

    private final SearchHttp http;
    private final Set<Integer> passed = ConcurrentHashMap.newKeySet();

    PipelineCheck(SearchHttp http) {
        this.http = http;
    }

    /// @param wordsWeight that the pipeline is for
    /// @throws Transient if the pipeline is not there yet
    /// @throws Defect if it is another one of the same name
    void pass(int wordsWeight) {
        if (!passed.contains(wordsWeight)) {
            check(wordsWeight);
            passed.add(wordsWeight);
        }
    }

    private void check(int wordsWeight) {
        var name = KnowledgeIndex.pipelineName(wordsWeight);
        var expected = Json.parse(KnowledgeIndex.pipeline(wordsWeight).getBytes(StandardCharsets.UTF_8));
        if (!processors(name).equals(expected.get(PROCESSORS))) {
            throw new Defect(
                    "Search pipeline %s is not the one of this release: delete it, and index a document to recreate it."
                            .formatted(name));
        }
    }

    private JsonNode processors(String name) {
        var answer = Attempts.ask(() -> http.get("/_search/pipeline/" + name));
        if (answer.status() == NOT_FOUND) {
            throw new Transient(
                    "Search pipeline %s does not exist yet: it comes with the first document that is indexed."
                            .formatted(name));
        }
        if (!answer.isOk()) {
            throw new Transient("The search index does not show its pipelines (HTTP %d): grant the function's role to"
                            .formatted(answer.status())
                    + " read them, or try again.");
        }
        return answer.body().path(name).path(PROCESSORS);
    }
}

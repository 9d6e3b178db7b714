package dev.millrace.local.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenSearchNodeTest {

    private static final String INDEX = """
            {"settings": {"index.knn": true, "number_of_replicas": 0},
             "mappings": {"properties": {
               "text": {"type": "text", "analyzer": "english"},
               "vector": {"type": "knn_vector", "dimension": 3,
                          "method": {"name": "hnsw", "engine": "lucene", "space_type": "cosinesimil"}}}}}""";

    private static final String PIPELINE = """
            {"phase_results_processors": [{"normalization-processor": {
               "normalization": {"technique": "min_max"},
               "combination": {"technique": "arithmetic_mean", "parameters": {"weights": [0.5, 0.5]}}}}]}""";

    private static final String HYBRID_QUERY = """
            {"query": {"hybrid": {"queries": [
               {"match": {"text": "returning goods"}},
               {"knn": {"vector": {"vector": [1, 0, 0], "k": 10}}}]}}}""";

    @TempDir
    Path data;

    @Test
    void an_acknowledged_document_is_found_after_a_kill() throws Exception {
        try (var node = NodeProcess.start(data)) {
            acknowledge(node.send("PUT", "/knowledge", INDEX));
            acknowledge(node.send("PUT", "/_search/pipeline/hybrid", PIPELINE));
            index(node, "returns", "Goods may be returned within 30 days", "[1, 0, 0]");
            index(node, "tea", "Tea is served at four", "[0, 1, 0]");
            assertThat(search(node)).contains("\"_score\":1.0").containsSubsequence("\"returns\"", "\"tea\"");
            index(node, "unrefreshed", "Written just before the power went", "[0, 0, 1]");
            node.kill();
        }

        try (var node = NodeProcess.start(data)) {
            assertThat(search(node))
                    .containsSubsequence("\"returns\"", "\"tea\"")
                    .contains("\"unrefreshed\"");
            assertThat(node.closeStandardInput()).isZero();
        }
    }

    private static void index(NodeProcess node, String id, String text, String vector)
            throws IOException, InterruptedException {
        var answer =
                node.send("PUT", "/knowledge/_doc/" + id, "{\"text\": \"%s\", \"vector\": %s}".formatted(text, vector));
        assertThat(answer).contains("\"result\":\"created\"");
    }

    private static String search(NodeProcess node) throws IOException, InterruptedException {
        node.send("GET", "/_cluster/health/knowledge?wait_for_status=yellow&timeout=20s", "");
        node.send("POST", "/knowledge/_refresh", "");
        return node.send("POST", "/knowledge/_search?search_pipeline=hybrid", HYBRID_QUERY);
    }

    private static void acknowledge(String answer) {
        assertThat(answer).contains("\"acknowledged\":true");
    }
}

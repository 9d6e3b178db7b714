package dev.millrace.ingestion.opensearch;

import static dev.millrace.ingestion.index.Masked.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Transient;
import dev.millrace.core.knowledge.KnowledgeIndex;
import dev.millrace.core.text.MaskedText;
import dev.millrace.ingestion.index.Embedding;
import dev.millrace.ingestion.index.KnowledgeEntry;
import dev.millrace.ingestion.index.KnowledgeWriter;
import dev.millrace.ingestion.index.KnowledgeWriterContract;
import dev.millrace.ingestion.index.Masked;
import dev.millrace.models.HashingEmbedder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenSearchWriterTest extends KnowledgeWriterContract {

    private static final String INDEX = KnowledgeIndex.name("hashing-1");

    private final LocalNode node = LocalNode.running();
    private final OpenSearchWriter writer = node.writer(KnowledgeIndex.ALIAS);

    @Override
    protected KnowledgeWriter writer() {
        return writer;
    }

    @Override
    protected List<String> visible(TenantId tenant, DocumentId document) throws Exception {
        var query = Map.of(
                "size", 100,
                "sort", List.of("chunk"),
                "query",
                        Map.of(
                                "bool",
                                Map.of(
                                        "filter",
                                        List.of(
                                                Map.of("term", Map.of("tenant", tenant.value())),
                                                Map.of("term", Map.of("documentId", document.value()))))));
        return node.send("POST", "/" + KnowledgeIndex.ALIAS + "/_search", query)
                .path("hits")
                .path("hits")
                .valueStream()
                .map(hit -> hit.path("_source"))
                .map(source -> source.path("chunk").asInt() + "@"
                        + source.path("version").asLong() + " "
                        + source.path("text").asString())
                .toList();
    }

    @Test
    void index_alias_and_pipeline_are_those_that_searches_expect() throws Exception {
        assertThat(node.send("GET", "/_alias/" + KnowledgeIndex.ALIAS, Map.of()).propertyNames())
                .containsExactly(INDEX);
        assertThat(node.send("GET", "/_search/pipeline", Map.of()).propertyNames())
                .containsAll(KnowledgeIndex.WEIGHTS.stream()
                        .map(KnowledgeIndex::pipelineName)
                        .toList());
    }

    @Test
    void an_index_that_lost_its_alias_gets_it_back() throws Exception {
        node.writer("another").prepare();

        assertThat(node.send("GET", "/_alias/another", Map.of()).propertyNames())
                .containsExactly(INDEX);
        node.send("DELETE", "/" + INDEX + "/_alias/another", Map.of());
    }

    @Test
    void an_index_that_is_down_is_a_failure_that_may_pass() {
        var nowhere = OpenSearchWriter.from(
                new Environment(Map.of("SEARCH_ENDPOINT", "http://127.0.0.1:9", "SEARCH_ENGINE", "lucene")),
                new HashingEmbedder());

        assertThatThrownBy(nowhere::prepare).isInstanceOf(Transient.class).hasMessageContaining("SEARCH_ENDPOINT");
        assertThatThrownBy(nowhere::publish).isInstanceOf(Transient.class);
        assertThatThrownBy(() -> nowhere.write(List.of(entry()))).isInstanceOf(Transient.class);
    }

    private static KnowledgeEntry entry() {
        var document = Masked.document(ACME, "x", "text");
        return new KnowledgeEntry(
                document, 0, MaskedText.alreadyMasked("text"), 1, "test", new Embedding(new float[384]));
    }
}

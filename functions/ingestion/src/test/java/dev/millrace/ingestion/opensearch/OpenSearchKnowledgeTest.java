package dev.millrace.ingestion.opensearch;

import static dev.millrace.ingestion.index.Masked.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Conflict;
import dev.millrace.core.error.Transient;
import dev.millrace.core.knowledge.KnowledgeIndex;
import dev.millrace.core.text.MaskedText;
import dev.millrace.ingestion.index.DocumentVersion;
import dev.millrace.ingestion.index.Embedding;
import dev.millrace.ingestion.index.KnowledgeEntry;
import dev.millrace.ingestion.index.KnowledgeWriter;
import dev.millrace.ingestion.index.KnowledgeWriter.Close;
import dev.millrace.ingestion.index.KnowledgeWriter.Create;
import dev.millrace.ingestion.index.KnowledgeWriterContract;
import dev.millrace.ingestion.index.Masked;
import dev.millrace.models.Embedders;
import dev.millrace.models.HashingEmbedder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenSearchKnowledgeTest extends KnowledgeWriterContract {

    private static final String INDEX = KnowledgeIndex.name("hashing-1");

    private final LocalNode node = LocalNode.running();
    private final KnowledgeWriter writer =
            node.knowledge(KnowledgeIndex.ALIAS).current().writer();

    @Override
    protected KnowledgeWriter writer() {
        return writer;
    }

    @Override
    protected List<String> visible(DocumentVersion.Key document) throws Exception {
        return node.entriesOf(document).stream()
                .map(source -> "@%d#%d %s %s"
                        .formatted(
                                source.path("version").asLong(),
                                source.path("chunk").asInt(),
                                source.path("text").asString("-"),
                                source.path("knownUntil").asString("latest")))
                .sorted()
                .toList();
    }

    @Test
    void index_alias_and_pipelines_are_those_that_searches_expect() throws Exception {
        assertThat(node.send("GET", "/_alias/" + KnowledgeIndex.ALIAS, Map.of()).propertyNames())
                .containsExactly(INDEX);
        assertThat(node.send("GET", "/_search/pipeline", Map.of()).propertyNames())
                .containsAll(KnowledgeIndex.WEIGHTS.stream()
                        .map(KnowledgeIndex::pipelineName)
                        .toList());
    }

    @Test
    void an_index_without_an_alias_gets_it() throws Exception {
        var knowledge = node.knowledge("another");

        assertThat(knowledge.current().name()).isEqualTo(INDEX);
        assertThat(knowledge.current().embedder().version()).isEqualTo("hashing-1");
        assertThat(node.send("GET", "/_alias/another", Map.of()).propertyNames())
                .containsExactly(INDEX);
        node.send("DELETE", "/" + INDEX + "/_alias/another", Map.of());
    }

    @Test
    void an_index_of_an_earlier_release_is_not_written_to() throws Exception {
        node.send("PUT", "/knowledge-v1", Map.of("aliases", Map.of("old", Map.of())));

        assertThatThrownBy(() -> node.knowledge("old").current())
                .isInstanceOf(Conflict.class)
                .hasMessage(
                        "Index knowledge-v1 is not one that this release made: reindex into another, or delete it.");
    }

    @Test
    void an_index_that_the_engine_made_by_itself_is_not_filled() throws Exception {
        node.send("PUT", "/" + KnowledgeIndex.name("hashing-made-by-itself"), Map.of());

        assertThatThrownBy(() -> node.knowledge(KnowledgeIndex.ALIAS).prepare("hashing-made-by-itself"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("hashing-made-by-itself is not one that this release made");
    }

    /// An update writes the whole entry again, from its source.
    @Test
    void an_entry_that_was_closed_is_still_found_by_its_vector() throws Exception {
        var version = new DocumentVersion(Masked.document(ACME, "closed", "pumps"), 1, Instant.EPOCH);
        var embedding = new Embedding(new HashingEmbedder().embedQuery(MaskedText.alreadyMasked("pumps")));
        var content = new KnowledgeEntry.Content(MaskedText.alreadyMasked("pumps"), "hashing-1", embedding);
        writer.write(List.of(new Create(new KnowledgeEntry(version, 0, 1, Optional.of(content)), Optional.empty())));
        writer.publish();
        writer.write(List.of(new Close(writer.standing(List.of(version)).getFirst(), Instant.EPOCH.plusSeconds(1))));
        writer.publish();

        var nearest = Map.of("vector", embedding.components(), "k", 1);
        var found = node.send(
                "POST",
                "/" + INDEX + "/_search",
                Map.of("query", Map.of("knn", Map.of("vector", nearest)), "_source", List.of("documentId")));
        assertThat(found.at("/hits/hits/0/_source/documentId").asString()).isEqualTo("closed");
        assertThat(found.at("/hits/hits/0/_score").asDouble()).isGreaterThan(0.999);
    }

    @Test
    void searches_turn_to_another_index_at_once_and_the_one_before_stays() throws Exception {
        node.send("PUT", "/knowledge-before", Map.of("aliases", Map.of("turning", Map.of())));
        var indexes = node.knowledge("turning");
        assertThat(indexes.searched()).contains("knowledge-before");

        var prepared = indexes.prepare("hashing-1").name();
        assertThat(indexes.searched()).contains("knowledge-before");
        indexes.turnTo(prepared);
        indexes.turnTo(prepared);

        assertThat(prepared).isEqualTo(INDEX);
        assertThat(indexes.searched()).contains(INDEX);
        assertThat(node.send("GET", "/knowledge-before", Map.of()).has("knowledge-before"))
                .isTrue();
        node.send("DELETE", "/" + INDEX + "/_alias/turning", Map.of());
    }

    @Test
    void whole_versions_are_counted() {
        var before = node.knowledge(KnowledgeIndex.ALIAS).count(INDEX, 1_000_001);
        writer.write(List.of(
                new Create(numbered(1_000_000, 0), Optional.empty()),
                new Create(numbered(1_000_000, 1), Optional.empty()),
                new Create(numbered(1_000_000, -1), Optional.empty()),
                new Create(numbered(1_000_001, 0), Optional.empty())));
        writer.publish();

        var after = node.knowledge(KnowledgeIndex.ALIAS).count(INDEX, 1_000_001);
        assertThat(after.documents() - before.documents()).isEqualTo(1);
        assertThat(after.chunks() - before.chunks()).isEqualTo(2);
    }

    private static KnowledgeEntry numbered(long version, int chunk) {
        var of = new DocumentVersion(Masked.document(ACME, "counted", "text"), version, Instant.EPOCH);
        return new KnowledgeEntry(of, chunk, 2, Optional.empty());
    }

    @Test
    void an_index_that_is_down_is_a_failure_that_may_pass() {
        var environment = new Environment(Map.of("SEARCH_ENDPOINT", "http://127.0.0.1:9", "SEARCH_ENGINE", "lucene"));
        var nowhere = OpenSearchKnowledge.from(environment, new Embedders(environment, List.of()));

        assertThatThrownBy(nowhere::current).isInstanceOf(Transient.class).hasMessageContaining("SEARCH_ENDPOINT");
    }
}

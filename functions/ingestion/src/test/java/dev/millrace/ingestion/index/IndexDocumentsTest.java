package dev.millrace.ingestion.index;

import static dev.millrace.ingestion.index.Masked.ACME;
import static dev.millrace.ingestion.index.Masked.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import dev.millrace.core.trace.Tracer;
import dev.millrace.ingestion.Rejection;
import dev.millrace.ingestion.RejectionCode;
import dev.millrace.ingestion.commit.MaskedDocument;
import dev.millrace.ingestion.commit.MaskedDocuments.MaskedBatch;
import dev.millrace.models.Embedder;
import dev.millrace.models.HashingEmbedder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexDocumentsTest {

    private static final String LONG = "A sentence about pumps that is not very short. ".repeat(120);

    private final InMemoryKnowledge knowledge = new InMemoryKnowledge();
    private final List<MaskedDocument> batch = new ArrayList<>();
    private Embedder embedder = new HashingEmbedder();

    @Test
    void every_document_is_found_when_the_function_returns() {
        for (var i = 0; i < 150; i++) {
            batch.add(document("document " + i, "Text number " + i));
        }

        var outcome = index(7);

        assertThat(outcome).isEqualTo(new IndexOutcome("b-1", 7, 150, 150, List.of()));
        assertThat(found("document 149")).singleElement().satisfies(entry -> {
            assertThat(entry.text().value()).isEqualTo("Text number 149");
            assertThat(entry.version()).isEqualTo(7);
            assertThat(entry.embeddingVersion()).isEqualTo("hashing-1");
        });
    }

    @Test
    void a_long_document_becomes_several_chunks_each_embedded_under_the_title() {
        batch.add(document("long", LONG));

        var outcome = index(1);

        assertThat(outcome.documents()).isEqualTo(1);
        assertThat(outcome.chunks()).isBetween(3, 4);
        var last = found("long").getLast();
        var alone =
                embedder.embedQuery(dev.millrace.core.text.MaskedText.alreadyMasked("Title of long\n" + last.text()));
        assertThat(last.vector().components()).containsExactly(alone);
    }

    @Test
    void a_shorter_version_leaves_no_chunk_of_the_longer_one() {
        batch.add(document("policy", LONG));
        index(1);
        batch.set(0, document("policy", "Short now."));
        index(2);

        assertThat(found("policy"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.version()).isEqualTo(2));
    }

    @Test
    void a_batch_that_comes_late_brings_nothing_back() {
        batch.add(document("policy", "Short now."));
        index(2);
        batch.set(0, document("policy", LONG));

        var outcome = index(1);

        assertThat(outcome.documents()).isZero();
        assertThat(outcome.rejected()).isEmpty();
        assertThat(found("policy"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.version()).isEqualTo(2));
    }

    @Test
    void doing_it_again_has_no_further_effect() {
        batch.add(document("a", LONG));
        batch.add(document("b", "B"));
        var first = index(3);

        assertThat(index(3)).isEqualTo(first);
        assertThat(found("a")).hasSize(first.chunks() - 1);
    }

    @Test
    void submissions_to_skip_are_left_out() {
        batch.add(document("a", "A"));
        batch.add(document("b", "B"));

        var outcome = index(1, List.of(batch.getFirst().submissionId()));

        assertThat(outcome.documents()).isEqualTo(1);
        assertThat(found("a")).isEmpty();
    }

    @Test
    void of_two_versions_in_one_batch_the_last_is_found() {
        batch.add(document("a", "First"));
        batch.add(document("a", "Second"));

        assertThat(index(1).documents()).isEqualTo(1);
        assertThat(found("a").getFirst().text().value()).isEqualTo("Second");
    }

    @Test
    void a_document_that_cannot_be_embedded_is_rejected_and_its_neighbours_go_on() {
        embedder = HashingEmbedder.failingOn("kryptonite");
        batch.add(document("a", "A"));
        batch.add(document("b", LONG + " kryptonite"));
        batch.add(document("c", "C"));

        var outcome = index(1);

        assertThat(outcome.documents()).isEqualTo(2);
        assertThat(outcome.rejected()).extracting(Rejection::code).containsExactly(RejectionCode.EMBEDDING_FAILED);
        assertThat(outcome.rejected().getFirst().reason())
                .startsWith("b cannot be embedded")
                .doesNotContain("kryptonite");
        assertThat(found("b")).as("half a document misleads").isEmpty();
    }

    @Test
    void a_model_that_embeds_nothing_is_broken_and_not_the_documents() {
        embedder = HashingEmbedder.failingOn("sentence");
        batch.add(document("a", LONG));
        batch.add(document("b", LONG));

        assertThatThrownBy(() -> index(1)).isInstanceOf(Defect.class);
    }

    @Test
    void an_index_that_is_down_is_tried_again_later_with_the_same_end() {
        for (var i = 0; i < 200; i++) {
            batch.add(document("document " + i, "Text number " + i));
        }
        knowledge.downAtWrite(2);

        assertThatThrownBy(() -> index(1)).isInstanceOf(Transient.class);
        assertThat(index(1).documents()).isEqualTo(200);
    }

    @Test
    void a_batch_of_nothing_does_nothing() {
        assertThat(index(1)).isEqualTo(new IndexOutcome("b-1", 1, 0, 0, List.of()));
    }

    private IndexOutcome index(long version) {
        return index(version, List.of());
    }

    private IndexOutcome index(long version, List<String> skip) {
        var indexDocuments =
                new IndexDocuments(_ -> new MaskedBatch(Instant.EPOCH, batch), embedder, knowledge, Tracer.none());
        return indexDocuments.apply(
                new IndexRequest("b-1", new ObjectPointer("lake", "masked/b-1.jsonl"), version, skip));
    }

    private List<KnowledgeEntry> found(String document) {
        return knowledge.visible(ACME, new DocumentId(document));
    }
}

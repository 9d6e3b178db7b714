package dev.millrace.ingestion.index;

import static dev.millrace.ingestion.index.Masked.ACME;
import static dev.millrace.ingestion.index.Masked.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.error.Conflict;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import dev.millrace.core.trace.Tracer;
import dev.millrace.ingestion.Rejection;
import dev.millrace.ingestion.RejectionCode;
import dev.millrace.ingestion.commit.MaskedDocument;
import dev.millrace.ingestion.commit.MaskedDocuments.MaskedBatch;
import dev.millrace.ingestion.table.DocumentRow;
import dev.millrace.ingestion.table.Documents;
import dev.millrace.models.Embedder;
import dev.millrace.models.HashingEmbedder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexDocumentsTest {

    private static final String LONG = "A sentence about pumps that is not very short. ".repeat(120);

    private final InMemoryKnowledge knowledge = new InMemoryKnowledge();
    private final List<InMemoryKnowledge> indexes = new ArrayList<>(List.of(knowledge));
    private final FakeCommits commits = new FakeCommits();
    private final List<MaskedDocument> batch = new ArrayList<>();
    private Embedder embedder = new HashingEmbedder();
    private int asked;

    @Test
    void every_document_is_found_when_the_function_returns() {
        for (var i = 0; i < 150; i++) {
            batch.add(document("document " + i, "Text number " + i));
        }

        var outcome = index(7);

        assertThat(outcome).isEqualTo(new IndexOutcome("b-1", 7, 150, 150, List.of()));
        assertThat(found("document 149")).singleElement().satisfies(entry -> {
            assertThat(text(entry)).isEqualTo("Text number 149");
            assertThat(entry.of().version()).isEqualTo(7);
            assertThat(entry.content().orElseThrow().embeddingVersion()).isEqualTo("hashing-1");
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
                embedder.embedQuery(dev.millrace.core.text.MaskedText.alreadyMasked("Title of long\n" + text(last)));
        assertThat(last.content().orElseThrow().vector().components()).containsExactly(alone);
    }

    @Test
    void each_version_is_known_from_its_commit_until_the_next_one() {
        batch.add(document("policy", LONG));
        var chunks = index(1).chunks();
        batch.set(0, document("policy", "Short now."));
        index(2);

        assertThat(foundAsOf("policy", commits.at(1).minusMillis(1))).isEmpty();
        assertThat(foundAsOf("policy", commits.at(1)))
                .hasSize(chunks)
                .allMatch(entry -> entry.of().version() == 1);
        assertThat(foundAsOf("policy", commits.at(2).minusMillis(1))).hasSize(chunks);
        assertThat(foundAsOf("policy", commits.at(2)))
                .as("a shorter version leaves no chunk of the longer one")
                .singleElement()
                .satisfies(entry -> assertThat(entry.of().version()).isEqualTo(2));
        assertThat(found("policy")).hasSize(1);
    }

    @Test
    void a_batch_that_comes_late_takes_its_place_in_the_past() {
        batch.add(document("policy", "Short now."));
        index(2);
        batch.set(0, document("policy", LONG));

        var outcome = index(1);

        assertThat(outcome.documents()).isEqualTo(1);
        assertThat(outcome.rejected()).isEmpty();
        assertThat(found("policy"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.of().version()).isEqualTo(2));
        assertThat(foundAsOf("policy", commits.at(1))).hasSize(outcome.chunks());
        assertThat(foundAsOf("policy", commits.at(2))).hasSize(1);
    }

    @Test
    void of_batches_committed_together_the_last_is_found_whichever_is_indexed_first() {
        commits.together(4, List.of("b-0", "b-1", "b-2"), List.of(row("b-2", "policy"), row("b-0", "other")));
        batch.add(document("policy", LONG));
        batch.add(document("other", "Another"));

        assertThat(index(4).documents()).isEqualTo(1);
        assertThat(found("policy")).isEmpty();
        assertThat(found("other")).hasSize(1);
    }

    @Test
    void a_version_that_did_not_bring_the_batch_is_refused() {
        commits.together(4, List.of("b-9"), List.of());
        batch.add(document("policy", "Text"));

        assertThatThrownBy(() -> index(4)).isInstanceOf(Conflict.class).hasMessageContaining("reindex");
    }

    @Test
    void what_searches_turn_to_meanwhile_is_written_too() {
        var next = new InMemoryKnowledge();
        indexes.add(next);
        batch.add(document("policy", "Text"));

        index(1);

        assertThat(next.known(ACME, new DocumentId("policy"), Instant.MAX)).hasSize(1);
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
        assertThat(text(found("a").getFirst())).isEqualTo("Second");
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
    void a_version_that_cannot_be_embedded_ends_the_one_before() {
        batch.add(document("a", "A"));
        index(1);
        embedder = HashingEmbedder.failingOn("kryptonite");
        batch.set(0, document("a", "A kryptonite"));
        batch.add(document("b", "B"));

        index(2);

        assertThat(found("a")).isEmpty();
        assertThat(foundAsOf("a", commits.at(1))).hasSize(1);
    }

    @Test
    void a_version_that_the_index_refuses_leaves_none_of_its_chunks_and_ends_the_one_before() {
        batch.add(document("a", "A"));
        index(1);
        embedder = new WrongSizeOn("chunk of its own");
        batch.set(0, document("a", LONG + "\n\nA chunk of its own."));

        var outcome = index(2);

        assertThat(outcome.rejected()).extracting(Rejection::code).containsExactly(RejectionCode.INDEX_REFUSED);
        assertThat(found("a")).isEmpty();
        assertThat(foundAsOf("a", commits.at(1))).hasSize(1);
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
        knowledge.downAtCall(3);

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
                new IndexDocuments(_ -> new MaskedBatch(Instant.EPOCH, batch), commits, this::current, Tracer.none());
        return indexDocuments.apply(
                new IndexRequest("b-1", new ObjectPointer("lake", "masked/b-1.jsonl"), version, skip));
    }

    /// The first index, and later the one after it.
    private Knowledge.OpenIndex current() {
        var index = indexes.size() > 1 && asked++ == 0 ? indexes.getFirst() : indexes.getLast();
        return new Knowledge.OpenIndex("index " + indexes.indexOf(index), embedder, index);
    }

    private List<KnowledgeEntry> found(String document) {
        return foundAsOf(document, Instant.MAX);
    }

    private List<KnowledgeEntry> foundAsOf(String document, Instant at) {
        return knowledge.known(ACME, new DocumentId(document), at);
    }

    private static String text(KnowledgeEntry entry) {
        return entry.content().orElseThrow().text().value();
    }

    private static DocumentRow row(String batchId, String document) {
        var any = Documents.row("submission", batchId);
        return new DocumentRow(
                any.submissionId(),
                new DocumentId(document),
                ACME,
                any.tier(),
                any.validity(),
                any.title(),
                any.text(),
                any.mediaType(),
                any.sourceKey(),
                batchId,
                any.ingestedAt());
    }
}

package dev.millrace.ingestion.reindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Conflict;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Transient;
import dev.millrace.core.store.InMemoryBuckets;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.trace.Tracer;
import dev.millrace.ingestion.delta.DeltaDocumentTable;
import dev.millrace.ingestion.index.InMemoryIndexes;
import dev.millrace.ingestion.index.KnowledgeEntry;
import dev.millrace.ingestion.reindex.ReindexRequest.Step;
import dev.millrace.ingestion.table.DocumentBatch;
import dev.millrace.ingestion.table.DocumentRow;
import dev.millrace.ingestion.table.Documents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReindexKnowledgeTest {

    private static final TenantId ACME = new TenantId("acme");

    private final DeltaDocumentTable table = new DeltaDocumentTable(
            new InMemoryBuckets(), new ObjectPointer("lake", "tables/documents"), Clock.systemUTC());
    private final InMemoryIndexes indexes = new InMemoryIndexes("old");
    private Duration budget = Duration.ofMinutes(1);
    private int batches;

    @Test
    void every_version_of_every_document_is_in_the_new_index_and_searches_turn_to_it() {
        commit("policy", "First wording.", "guide", "Guide.");
        commit("policy", "Second wording.");
        table.maintain();
        commit("policy", "Third wording.");

        var done = reindex("new");

        assertThat(indexes.searched()).contains("index-of-new");
        assertThat(done.previous()).contains("index-of-old");
        assertThat(done.documents()).isEqualTo(4);
        assertThat(found("policy", at(1))).isEqualTo("First wording.");
        assertThat(found("policy", at(2))).isEqualTo("Second wording.");
        assertThat(found("policy", Instant.MAX)).isEqualTo("Third wording.");
        assertThat(found("guide", Instant.MAX)).isEqualTo("Guide.");
    }

    @Test
    void it_works_in_slices_that_end_in_time() {
        IntStream.range(0, 130).forEach(number -> commit("document " + number, "Text " + number));
        table.maintain();
        IntStream.range(130, 140).forEach(number -> commit("document " + number, "Text " + number));
        budget = Duration.ofSeconds(-1);

        var state = step(Step.BEGIN, Optional.of("new"), Optional.empty());
        var first = fill(state);
        assertThat(first.rows()).isEqualTo(100);
        assertThat(first.caughtUp()).isFalse();

        budget = Duration.ofMinutes(1);
        assertThat(reindex("new").documents()).isEqualTo(140);
    }

    @Test
    void what_is_committed_meanwhile_is_caught_up_with_before_and_after_the_switch() {
        commit("policy", "First wording.");
        var state = step(Step.BEGIN, Optional.of("new"), Optional.empty());
        state = fill(state);
        commit("policy", "Second wording.");
        state = fill(state);
        state = step(Step.CHECK, Optional.empty(), Optional.of(state));
        commit("policy", "Third wording, which only the old index was told.");
        state = step(Step.SWITCH, Optional.empty(), Optional.of(state));

        assertThat(state.caughtUp()).isFalse();
        assertThat(fill(state).caughtUp()).isTrue();
        assertThat(found("policy", Instant.MAX)).startsWith("Third");
    }

    @Test
    void wherever_it_breaks_off_it_is_done_again_to_the_same_end() {
        IntStream.range(0, 8).forEach(number -> commit("a", "A " + number, "b", "B " + number));
        table.maintain();
        commit("a", "A last");
        for (var call = 1; ; call++) {
            var name = "new-" + call;
            indexes.of("index-of-" + name).downAtCall(call);
            if (!breaksOff(name)) {
                assertThat(call).as("calls that were tried").isGreaterThan(10);
                return;
            }
            var done = reindex(name);

            assertThat(done.documents()).as("after call %d", call).isEqualTo(17);
            assertThat(found("a", Instant.MAX)).isEqualTo("A last");
            assertThat(found("b", Instant.MAX)).isEqualTo("B 7");
            assertThat(found("b", at(3))).isEqualTo("B 2");
        }
    }

    @Test
    void an_index_that_holds_something_else_is_not_switched_to() {
        commit("policy", "First wording.");
        var state = fill(step(Step.BEGIN, Optional.of("new"), Optional.empty()));
        var off = new Reindexing(
                state.embedder(),
                state.index(),
                state.previous(),
                state.version(),
                state.rows(),
                true,
                state.next(),
                7,
                9,
                0,
                true);

        assertThatThrownBy(() -> step(Step.CHECK, Optional.empty(), Optional.of(off)))
                .isInstanceOf(Conflict.class)
                .hasMessage("Index index-of-new holds 1 versions of documents in 1 chunks and should hold 7 in 9:"
                        + " delete it and reindex.");
    }

    @Test
    void going_back_brings_only_what_was_missed() {
        commit("policy", "First wording.");
        reindex("new");
        commit("policy", "Second wording.");

        var back = reindex("old");

        assertThat(back.previous()).contains("index-of-new");
        assertThat(indexes.searched()).contains("index-of-old");
        assertThat(found("policy", Instant.MAX)).startsWith("Second");
    }

    @Test
    void without_a_table_there_is_nothing_to_bring() {
        assertThat(reindex("new").documents()).isZero();
    }

    @Test
    void a_step_that_needs_to_know_how_far_it_came_says_so() {
        assertThatThrownBy(() -> step(Step.FILL, Optional.empty(), Optional.empty()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("BEGIN");
    }

    private boolean breaksOff(String embedder) {
        try {
            reindex(embedder);
            return false;
        } catch (Transient _) {
            return true;
        }
    }

    /// As the workflow does it.
    private Reindexing reindex(String embedder) {
        var state = step(Step.BEGIN, Optional.of(embedder), Optional.empty());
        state = fillAll(state);
        state = step(Step.CHECK, Optional.empty(), Optional.of(state));
        state = step(Step.SWITCH, Optional.empty(), Optional.of(state));
        return fillAll(state);
    }

    private Reindexing fillAll(Reindexing state) {
        var filled = fill(state);
        return filled.caughtUp() ? filled : fillAll(filled);
    }

    private Reindexing fill(Reindexing state) {
        return step(Step.FILL, Optional.empty(), Optional.of(state));
    }

    private Reindexing step(Step step, Optional<String> embedder, Optional<Reindexing> state) {
        var slices = new Slices(table, table, indexes, Clock.systemUTC(), budget);
        return new ReindexKnowledge(indexes, slices, "usual", Tracer.none())
                .apply(new ReindexRequest(step, embedder, state));
    }

    /// Commits documents, given as ids and texts, as the next version.
    private void commit(String... documents) {
        var batch = "b-" + batches++;
        var rows = IntStream.range(0, documents.length / 2)
                .mapToObj(number -> row(batch, documents[2 * number], documents[2 * number + 1]))
                .toList();
        table.append(new DocumentBatch(batch, Documents.MASKED_AT, rows));
    }

    private static DocumentRow row(String batch, String document, String text) {
        var any = Documents.row(batch + document, batch, text);
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
                batch,
                any.ingestedAt());
    }

    private Instant at(long version) {
        return table.find(version).orElseThrow().at();
    }

    private String found(String document, Instant at) {
        var index = indexes.of(indexes.searched().orElseThrow());
        return String.join(
                " + ",
                index.known(ACME, new DocumentId(document), at).stream()
                        .map(KnowledgeEntry::content)
                        .flatMap(Optional::stream)
                        .map(KnowledgeEntry.Content::text)
                        .map(MaskedText::value)
                        .toList());
    }
}

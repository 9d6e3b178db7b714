package dev.millrace.ingestion.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.error.Conflict;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.store.InMemoryBuckets;
import dev.millrace.ingestion.delta.DeltaDocumentTable;
import dev.millrace.ingestion.jsonl.MaskedLines;
import dev.millrace.ingestion.table.DocumentRow;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommitDocumentsTest {

    private static final ObjectPointer ROOT = new ObjectPointer("lake", "tables/documents");

    private final InMemoryBuckets buckets = new InMemoryBuckets();
    private final InMemoryClaims claims = new InMemoryClaims();
    private final DeltaDocumentTable table = new DeltaDocumentTable(buckets, ROOT, Clock.systemUTC());
    private final CommitDocuments commit = new CommitDocuments(new MaskedLines(buckets), claims, table);
    private final ReleaseClaims release = new ReleaseClaims(new MaskedLines(buckets), claims, table);

    private List<String> submissions() {
        try (var rows = table.snapshot().rows()) {
            return rows.map(DocumentRow::submissionId).sorted().toList();
        }
    }

    @Test
    void every_document_of_a_batch_is_committed_in_one_version() {
        var request = Masked.batch(buckets, "b-1", List.of("s-1", "s-2"));

        assertThat(commit.apply(request))
                .isEqualTo(new CommitOutcome("b-1", request.documents(), 1, 2, 0, List.of(), List.of()));
        assertThat(submissions()).containsExactly("s-1", "s-2");
    }

    @Test
    void a_batch_delivered_twice_has_the_same_outcome_and_is_there_once() {
        var request = Masked.batch(buckets, "b-1", List.of("s-1", "s-2"));
        var first = commit.apply(request);
        commit.apply(Masked.batch(buckets, "b-2", List.of("s-3")));

        assertThat(commit.apply(request)).isEqualTo(first);
        assertThat(submissions()).containsExactly("s-1", "s-2", "s-3");
    }

    @Test
    void a_document_that_another_batch_brought_is_a_duplicate() {
        commit.apply(Masked.batch(buckets, "b-1", List.of("s-1", "s-2")));
        var second = commit.apply(Masked.batch(buckets, "b-2", List.of("s-2", "s-3")));

        assertThat(second.committed()).isEqualTo(1);
        assertThat(second.duplicates()).isEqualTo(1);
        assertThat(second.skip()).containsExactly("s-2");
        assertThat(submissions()).containsExactly("s-1", "s-2", "s-3");
    }

    @Test
    void a_batch_of_nothing_but_duplicates_commits_nothing() {
        commit.apply(Masked.batch(buckets, "b-1", List.of("s-1")));
        var second = commit.apply(Masked.batch(buckets, "b-2", List.of("s-1")));

        assertThat(second.version()).isEqualTo(CommitOutcome.NOTHING_COMMITTED);
        assertThat(second.committed()).isZero();
        assertThat(second.skip()).containsExactly("s-1");
        assertThat(table.snapshot().version()).isEqualTo(1);
    }

    @Test
    void a_document_that_repeats_within_a_batch_is_stored_once_and_not_skipped() {
        var outcome = commit.apply(Masked.batch(buckets, "b-1", List.of("s-1", "s-1")));
        assertThat(outcome.committed()).isEqualTo(1);
        assertThat(outcome.duplicates()).isEqualTo(1);
        assertThat(outcome.skip()).isEmpty();
        assertThat(submissions()).containsExactly("s-1");
    }

    @Test
    void a_document_that_no_table_can_hold_is_rejected_and_the_others_go_on() {
        var outcome = commit.apply(Masked.lines(
                buckets,
                "b-1",
                List.of(Masked.line("s-1"), Masked.line("s-2", "validFrom", "+20000-01-01T00:00:00Z"))));
        assertThat(outcome.committed()).isEqualTo(1);
        assertThat(outcome.skip()).containsExactly("s-2");
        assertThat(outcome.rejected())
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.documentId()).contains("doc-s-2"));
    }

    @Test
    void a_line_that_is_not_a_document_is_named_and_not_quoted() {
        var request =
                Masked.lines(buckets, "b-1", List.of(Masked.line("s-1"), Masked.line("s-2", "tier", "top secret")));
        assertThatThrownBy(() -> commit.apply(request))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("$.documents[1]")
                .hasMessageContaining("tier")
                .hasMessageNotContaining("top secret");
    }

    @Test
    void a_pointer_to_nothing_is_refused() {
        var request = new CommitRequest("b-1", new ObjectPointer("lake", "masked/none.jsonl"));
        assertThatThrownBy(() -> commit.apply(request)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void documents_of_a_batch_that_failed_for_good_can_be_submitted_again() {
        var failed = Masked.batch(buckets, "b-1", List.of("s-1", "s-2"));
        claims.claim("b-1", List.of("s-1", "s-2"));

        assertThat(release.apply(failed).released()).isTrue();
        assertThat(commit.apply(Masked.batch(buckets, "b-2", List.of("s-1"))).committed())
                .isEqualTo(1);
        assertThatThrownBy(() -> commit.apply(failed)).isInstanceOf(Conflict.class);
        assertThat(commit.apply(Masked.batch(buckets, "b-3", List.of("s-2"))).committed())
                .isEqualTo(1);
        assertThat(submissions()).containsExactly("s-1", "s-2");
    }

    @Test
    void a_batch_that_is_in_the_table_keeps_its_documents() {
        var request = Masked.batch(buckets, "b-1", List.of("s-1"));
        commit.apply(request);
        assertThat(release.apply(request)).isEqualTo(new ReleaseClaims.Release("b-1", false, 1));
        assertThat(commit.apply(Masked.batch(buckets, "b-2", List.of("s-1"))).duplicates())
                .isEqualTo(1);
    }
}

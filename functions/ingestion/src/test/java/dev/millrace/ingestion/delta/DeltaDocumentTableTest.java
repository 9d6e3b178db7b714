package dev.millrace.ingestion.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.error.Conflict;
import dev.millrace.core.store.InMemoryBuckets;
import dev.millrace.core.store.ObjectStore;
import dev.millrace.ingestion.table.Appended.AlreadyCommitted;
import dev.millrace.ingestion.table.Appended.Committed;
import dev.millrace.ingestion.table.Appended.GivenUp;
import dev.millrace.ingestion.table.DocumentRow;
import dev.millrace.ingestion.table.Documents;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class DeltaDocumentTableTest {

    private static final ObjectPointer ROOT = new ObjectPointer("lake", "tables/documents");

    private final InMemoryBuckets buckets = new InMemoryBuckets();
    private final ObjectStore store = buckets.open("lake");
    private final DeltaDocumentTable table = open();

    private DeltaDocumentTable open() {
        return new DeltaDocumentTable(buckets, ROOT, Clock.systemUTC());
    }

    private KernelTable kernel() {
        return KernelTable.read(store, ROOT.toString());
    }

    @Test
    void a_table_that_was_never_written_has_no_version() {
        assertThat(table.snapshot().version()).isEqualTo(-1);
        assertThat(table.snapshot().rows()).isEmpty();
        assertThat(store.list("", "")).isEmpty();
    }

    @Test
    void what_is_appended_is_read_back_by_us_and_by_another_engine() {
        var batch = Documents.batch("b-1", 3);
        assertThat(table.append(batch)).isEqualTo(new Committed(1));

        try (var rows = open().snapshot().rows()) {
            assertThat(rows).containsExactlyInAnyOrderElementsOf(batch.rows());
        }
        assertThat(kernel().version()).isEqualTo(1);
        assertThat(kernel().submissions())
                .containsExactlyInAnyOrderElementsOf(
                        batch.rows().stream().map(DocumentRow::submissionId).toList());
        assertThat(kernel().rows().getFirst())
                .containsEntry("validFrom", 1_767_225_600_123_456L)
                .containsEntry("tier", "internal");
    }

    @Test
    void a_batch_that_comes_again_is_recognized_by_this_writer_and_by_a_new_one() {
        var batch = Documents.batch("b-1", 2);
        table.append(batch);
        table.append(Documents.batch("b-2", 2));

        assertThat(table.append(batch)).isEqualTo(new AlreadyCommitted(1));
        assertThat(open().append(batch)).isEqualTo(new AlreadyCommitted(1));
        assertThat(kernel().rows()).hasSize(4);
        assertThat(KernelTable.transaction(store, ROOT.toString(), "ingest-b-1"))
                .contains(1L);
    }

    @Test
    void a_batch_that_was_given_up_never_enters_the_table() {
        table.append(Documents.batch("b-0", 1));
        assertThat(open().giveUp("b-1")).isEqualTo(new GivenUp(2));

        assertThat(table.append(Documents.batch("b-1", 1))).isEqualTo(new GivenUp(2));
        assertThat(open().append(Documents.batch("b-1", 1))).isEqualTo(new GivenUp(2));
        assertThat(kernel().submissions()).containsExactly("b-0-0");
    }

    @Test
    void a_batch_that_is_in_the_table_cannot_be_given_up() {
        table.append(Documents.batch("b-1", 1));
        assertThat(open().giveUp("b-1")).isEqualTo(new AlreadyCommitted(1));
    }

    @Test
    void changes_tell_what_each_version_brought() {
        var first = Documents.batch("b-1", 2);
        var second = Documents.batch("b-2", 1);
        table.append(first);
        table.append(second);

        try (var changes = open().changes(1)) {
            var all = changes.toList();
            assertThat(all).extracting("version").containsExactly(1L, 2L);
            assertThat(all.get(0).added()).isEqualTo(first.rows());
            assertThat(all.get(1).added()).isEqualTo(second.rows());
        }
    }

    @Test
    void an_earlier_version_is_read_as_it_was() {
        table.append(Documents.batch("b-1", 2));
        table.append(Documents.batch("b-2", 1));
        assertThat(table.snapshotAt(1).rows()).hasSize(2);
        assertThat(table.snapshotAt(2).rows()).hasSize(3);
    }

    @Test
    void the_log_says_when_a_version_was_committed_and_what_it_brought() {
        var before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var batch = Documents.batch("b-1", 2);
        table.append(batch);
        table.giveUp("b-2");

        var commit = open().find(1).orElseThrow();
        assertThat(commit.at()).isBetween(before, Instant.now());
        assertThat(commit.batches()).containsExactly("b-1");
        assertThat(open().find(1)).contains(commit);
        assertThat(open().rows(1)).isEqualTo(batch.rows());
        assertThat(open().find(2).orElseThrow().batches()).isEmpty();
        assertThat(open().rows(2)).isEmpty();
        assertThat(open().find(3)).isEmpty();
        assertThatThrownBy(() -> open().rows(3)).isInstanceOf(Conflict.class).hasMessageContaining("version 3");
    }
}

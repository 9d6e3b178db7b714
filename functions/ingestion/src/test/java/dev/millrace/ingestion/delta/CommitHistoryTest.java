package dev.millrace.ingestion.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.Conflict;
import dev.millrace.ingestion.parquet.DocumentFileWriter;
import dev.millrace.ingestion.table.CommittedRow;
import dev.millrace.ingestion.table.DocumentRow;
import dev.millrace.ingestion.table.Documents;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommitHistoryTest {

    private final Lake lake = new Lake();

    private void append(int from, int to) {
        var table = lake.open();
        for (var batch = from; batch < to; batch++) {
            table.append(Documents.batch("b-" + batch, 2));
            lake.clock.advance(Duration.ofSeconds(1));
        }
    }

    private List<CommittedRow> rows(long version, long skip) {
        try (var rows = lake.open().rows(version, skip)) {
            return rows.toList();
        }
    }

    @Test
    void a_table_that_was_never_maintained_has_no_history_yet() {
        append(0, 2);
        assertThat(lake.open().covered()).isEqualTo(-1);
    }

    @Test
    void when_a_row_came_is_known_after_its_file_was_merged_and_its_commit_deleted() {
        append(0, 12);
        var seventh = lake.open().find(7).orElseThrow();
        lake.open().maintain();
        lake.clock.advance(Duration.ofDays(40));
        append(12, 24);
        lake.open().maintain();
        lake.open().maintain();

        assertThat(lake.open().find(7)).as("forgotten by the log").isEmpty();
        assertThat(rows(lake.open().covered(), 0))
                .hasSize(48)
                .filteredOn(row -> row.row().batchId().equals("b-6"))
                .hasSize(2)
                .allSatisfy(row -> {
                    assertThat(row.version()).isEqualTo(7);
                    assertThat(row.at()).isEqualTo(seventh.at());
                    assertThat(row.replaced()).isFalse();
                });
    }

    @Test
    void rows_can_be_skipped_within_files_and_over_them() {
        append(0, 10);
        lake.open().maintain();
        append(10, 13);
        lake.open().maintain();
        var all = rows(lake.open().covered(), 0);

        assertThat(all).hasSize(26);
        for (var skip = 0; skip <= 26; skip++) {
            assertThat(rows(lake.open().covered(), skip)).isEqualTo(all.subList(skip, 26));
        }
    }

    @Test
    void of_rows_of_one_document_in_one_batch_the_last_one_counts() {
        var first = Documents.row("s-1", "b-1");
        var rows = List.of(first, again(first, "s-2", "b-1"), Documents.row("s-3", "b-1"));
        lake.open().append(Documents.batch("b-1", rows));
        lake.open().maintain();

        assertThat(replacedAt(1)).containsExactly("s-1");
    }

    @Test
    void of_batches_that_were_committed_together_the_last_one_counts() {
        var first = Documents.row("s-1", "b-1");
        lake.open().append(Documents.batch("b-0", 1));
        var together = List.of(stored("b-1", first), stored("b-2", again(first, "s-2", "b-2")));
        lake.store.put(lake.location.commitKey(2), new CommitWriter(lake.clock).write(together));
        lake.open().maintain();

        assertThat(replacedAt(2)).containsExactly("s-1");
    }

    @Test
    void a_row_from_before_the_history_is_told() {
        append(0, 12);
        lake.open().maintain();
        lake.clock.advance(Duration.ofDays(40));
        append(12, 24);
        lake.open().maintain();
        lake.keys("_history/").forEach(key -> lake.store.delete(lake.location.prefix() + key));
        lake.open().maintain();

        assertThatThrownBy(() -> rows(lake.open().covered(), 0))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("older than the history");
    }

    private List<String> replacedAt(long version) {
        return rows(version, 0).stream()
                .filter(CommittedRow::replaced)
                .map(row -> row.row().submissionId())
                .toList();
    }

    private Append stored(String batchId, DocumentRow row) {
        var rows = List.of(row);
        var files = new DataFiles(lake.store, lake.location, lake.clock);
        return Append.of(batchId, files.write(Documents.batch(batchId, rows), DocumentFileWriter.write(rows)));
    }

    private static DocumentRow again(DocumentRow row, String submissionId, String batchId) {
        return new DocumentRow(
                submissionId,
                row.documentId(),
                row.tenant(),
                row.tier(),
                row.validity(),
                row.title(),
                row.text(),
                row.mediaType(),
                row.sourceKey(),
                batchId,
                row.ingestedAt());
    }
}

package dev.millrace.ingestion.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.Conflict;
import dev.millrace.ingestion.table.Appended.AlreadyCommitted;
import dev.millrace.ingestion.table.Appended.Committed;
import dev.millrace.ingestion.table.CrashingBuckets;
import dev.millrace.ingestion.table.CrashingBuckets.Crash;
import dev.millrace.ingestion.table.Documents;
import dev.millrace.ingestion.table.Maintenance;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class MaintenanceTest {

    private final Lake lake = new Lake();

    private void append(int from, int to) {
        var table = lake.open();
        for (var batch = from; batch < to; batch++) {
            table.append(Documents.batch("b-" + batch, 2));
        }
    }

    @Test
    void a_table_that_does_not_exist_needs_nothing() {
        assertThat(lake.open().maintain()).isEqualTo(Maintenance.ofNothing());
        assertThat(lake.keys("")).isEmpty();
    }

    @Test
    void a_young_table_is_left_alone() {
        append(0, 3);
        assertThat(lake.open().maintain().filesMerged()).isZero();
        assertThat(lake.kernel().version()).isEqualTo(3);
    }

    @Test
    void small_files_become_one_and_rows_stay_as_they_are() {
        append(0, 12);
        var before = lake.submissions();
        var done = lake.open().maintain();

        assertThat(done.filesMerged()).isEqualTo(12);
        assertThat(done.filesWritten()).isEqualTo(1);
        assertThat(done.checkpoint()).contains(13L);
        assertThat(lake.keys("_delta_log/")).contains("_delta_log/_last_checkpoint");
        assertThat(lake.submissions()).isEqualTo(before);
        assertThat(lake.kernel().files()).isEqualTo(1);
        assertThat(lake.kernel().submissions()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void compaction_is_no_change_to_whoever_follows_the_table() {
        append(0, 8);
        lake.open().maintain();
        try (var changes = lake.open().changes(1)) {
            var all = changes.toList();
            assertThat(all).hasSize(9);
            assertThat(all.getLast().added()).isEmpty();
            assertThat(all).noneMatch(change -> change.rewrote());
        }
    }

    @Test
    void batches_are_recognized_from_a_checkpoint() {
        append(0, 12);
        lake.open().maintain();
        assertThat(lake.open().append(Documents.batch("b-3", 2))).isEqualTo(new AlreadyCommitted(4));
        assertThat(lake.open().append(Documents.batch("b-12", 2))).isEqualTo(new Committed(14));
        assertThat(lake.kernel().rows()).hasSize(26);
    }

    @Test
    void maintenance_and_writers_do_not_disturb_each_other() throws Exception {
        append(0, 8);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var writing = threads.submit(() -> append(8, 40));
            while (!writing.isDone()) {
                lake.open().maintain();
            }
            writing.get();
        }
        lake.open().maintain();
        assertThat(lake.kernel().rows()).hasSize(80);
        assertThat(lake.kernel().submissions()).doesNotHaveDuplicates();
        assertThat(lake.kernel().files()).isLessThan(40);
    }

    @Test
    void what_no_version_needs_any_more_is_deleted_after_its_time() {
        append(0, 12);
        lake.store.put(lake.location.dataKey("b-crashed.parquet"), new byte[] {1});
        lake.store.put(lake.location.dataKey("notes.txt"), new byte[] {1});
        lake.open().maintain();
        assertThat(lake.keys("b-")).hasSize(13);

        lake.clock.advance(Duration.ofDays(8));
        assertThat(lake.open().maintain().filesDeleted()).isEqualTo(1);
        assertThat(lake.keys("b-")).hasSize(12).doesNotContain("b-crashed.parquet");
        assertThat(lake.open().snapshotAt(5).rows()).hasSize(10);

        lake.clock.advance(Duration.ofDays(24));
        append(20, 32);
        assertThat(lake.open().maintain().filesDeleted()).isEqualTo(12);
        assertThat(lake.keys("notes")).containsExactly("notes.txt");
        assertThat(lake.kernel().rows()).hasSize(48);
        assertThatThrownBy(() -> lake.open().snapshotAt(5)).isInstanceOf(Conflict.class);
    }

    @Test
    void transactions_expire_with_the_commits_that_hold_them() {
        append(0, 12);
        lake.clock.advance(Duration.ofDays(40));
        append(20, 32);
        lake.open().maintain();
        assertThat(KernelTable.transaction(lake.store, Lake.ROOT.toString(), "ingest-b-20"))
                .contains(1L);
        assertThat(KernelTable.transaction(lake.store, Lake.ROOT.toString(), "ingest-b-3"))
                .isEmpty();
        assertThat(lake.keys("_delta_log/0000000000000000000")).noneMatch(key -> key.endsWith("3.json"));
    }

    @Test
    void a_writer_that_slept_while_its_tip_expired_looks_again() {
        var sleeper = lake.open();
        sleeper.append(Documents.batch("b-0", 2));
        append(1, 12);
        lake.clock.advance(Duration.ofDays(40));
        append(12, 24);
        lake.open().maintain();
        assertThat(lake.keys("_delta_log/")).doesNotContain("_delta_log/00000000000000000002.json");

        assertThat(sleeper.append(Documents.batch("b-24", 2))).isEqualTo(new Committed(26));
        assertThat(lake.kernel().rows()).hasSize(50);
    }

    @Test
    void a_maintenance_that_dies_at_any_write_leaves_a_table_that_the_next_one_finishes() {
        append(0, 12);
        lake.open().maintain();
        lake.clock.advance(Duration.ofDays(40));
        append(20, 30);
        for (var write = 1; ; write++) {
            var copy = lake.copy();
            var doomed = new CrashingBuckets(copy.buckets).dyingAtWrite(write);
            try {
                new DeltaDocumentTable(doomed, Lake.ROOT, copy.clock).maintain();
            } catch (Crash expected) {
                // finished below
            }
            assertThat(copy.submissions()).as("after dying at write %d", write).hasSize(44);
            copy.open().maintain();
            assertThat(copy.kernel().rows())
                    .as("finished after write %d", write)
                    .hasSize(44);
            assertThat(copy.keys("b-"))
                    .as("replaced files after write %d", write)
                    .hasSize(10);
            if (doomed.isAlive()) {
                assertThat(write).as("writes that were tried").isGreaterThan(25);
                return;
            }
        }
    }
}

package dev.millrace.ingestion.delta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.ingestion.parquet.DocumentFileWriter;
import dev.millrace.ingestion.table.DocumentBatch;
import dev.millrace.ingestion.table.Documents;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DataFilesTest {

    private final Lake lake = new Lake();

    private String write(DocumentBatch batch) {
        var files = new DataFiles(lake.store, lake.location, lake.clock);
        return files.write(batch, DocumentFileWriter.write(batch.rows())).name();
    }

    @Test
    void a_file_is_named_for_its_batch_and_written_once() {
        assertThat(write(Documents.batch("b-1", 2))).isEqualTo("b-1.parquet");
        assertThat(write(Documents.batch("b-1", 2))).isEqualTo("b-1.parquet");
        assertThat(lake.keys("")).containsExactly("b-1.parquet");
    }

    @Test
    void other_bytes_of_the_same_batch_do_not_overwrite_what_may_be_committed() {
        write(Documents.batch("b-1", 2));
        var other = write(Documents.batch("b-1", 3));
        assertThat(other).startsWith("b-1-").isEqualTo(write(Documents.batch("b-1", 3)));
        assertThat(lake.keys("")).containsExactlyInAnyOrder("b-1.parquet", other);
    }

    @Test
    void a_file_that_the_maintenance_might_delete_is_not_committed_any_more() {
        write(Documents.batch("b-1", 2));
        lake.clock.advance(Duration.ofDays(2));
        assertThat(write(Documents.batch("b-1", 2))).isNotEqualTo("b-1.parquet");
    }
}

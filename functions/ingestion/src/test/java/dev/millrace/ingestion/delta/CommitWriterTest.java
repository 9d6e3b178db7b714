package dev.millrace.ingestion.delta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.json.Json;
import dev.millrace.ingestion.parquet.DocumentFileWriter;
import dev.millrace.ingestion.table.Documents;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommitWriterTest {

    private static final DataFile FILE = DataFile.of(
            "b-1.parquet", DocumentFileWriter.write(Documents.batch("b-1", 2).rows()));

    private final CommitWriter writer = new CommitWriter(InstantSource.system());

    @Test
    void a_commit_says_who_when_what_and_that_it_read_nothing() {
        var actions =
                Actions.parse(writer.write(List.of(Append.of("b-1", FILE)))).toList();
        assertThat(actions).hasSize(3);
        assertThat(actions.get(0).at("/commitInfo/isBlindAppend").asBoolean()).isTrue();
        assertThat(actions.get(1).at("/txn/appId").asString()).isEqualTo("ingest-b-1");
        assertThat(actions.get(1).at("/txn/version").asInt()).isEqualTo(1);
        assertThat(actions.get(2).at("/add/path").asString()).isEqualTo("b-1.parquet");
        assertThat(actions.get(2).at("/add/dataChange").asBoolean()).isTrue();
    }

    @Test
    void statistics_enclose_every_value_though_they_are_kept_to_the_millisecond() {
        var statistics = Json.parse(FILE.statistics().getBytes(StandardCharsets.UTF_8));
        assertThat(statistics.at("/numRecords").asInt()).isEqualTo(2);
        assertThat(statistics.at("/minValues/validFrom").asString()).isEqualTo("2026-01-01T00:00:00.123Z");
        assertThat(statistics.at("/maxValues/validFrom").asString()).isEqualTo("2026-01-01T00:00:00.124Z");
    }

    @Test
    void two_writers_of_the_same_batches_write_different_bytes() {
        var appends = List.of(Append.of("b-1", FILE));
        assertThat(writer.write(appends)).isNotEqualTo(writer.write(appends));
    }

    @Test
    void a_batch_that_is_given_up_brings_no_file() {
        var content = CommitContent.parse(writer.write(List.of(Append.givingUp("b-1"))));
        assertThat(content.transactions()).containsEntry("ingest-b-1", 2L);
        assertThat(content.redefinesTable()).isFalse();
    }
}

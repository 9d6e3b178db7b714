package dev.millrace.ingestion.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.Conflict;
import dev.millrace.core.json.Json;
import dev.millrace.ingestion.table.Appended.Committed;
import dev.millrace.ingestion.table.Documents;
import io.delta.kernel.Table;
import io.delta.standalone.Operation;
import io.delta.standalone.actions.Metadata;
import io.delta.standalone.types.LongType;
import io.delta.standalone.types.StringType;
import io.delta.standalone.types.StructField;
import io.delta.standalone.types.StructType;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What others do to the table, and how we take it.
class ForeignTablesTest {

    private final Lake lake = new Lake();

    private void change(UnaryOperator<Metadata> change) {
        var transaction = lake.standalone().open().startTransaction();
        transaction.commit(
                List.of(change.apply(transaction.metadata())), new Operation(Operation.Name.MANUAL_UPDATE), "other");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"minReaderVersion":3,"minWriterVersion":7,"readerFeatures":["deletionVectors"],"writerFeatures":["deletionVectors","appendOnly"]} | deletionVectors
            {"minReaderVersion":3,"minWriterVersion":7,"readerFeatures":["v2Checkpoint"],"writerFeatures":["v2Checkpoint"]} | v2Checkpoint
            {"minReaderVersion":1,"minWriterVersion":7,"writerFeatures":["rowTracking","domainMetadata"]} | domainMetadata, rowTracking
            {"minReaderVersion":2,"minWriterVersion":5} | columnMapping
            {"minReaderVersion":1,"minWriterVersion":3} | checkConstraints
            {"minReaderVersion":1,"minWriterVersion":4} | changeDataFeed, checkConstraints, generatedColumns
            {"minReaderVersion":1,"minWriterVersion":6} | identityColumns
            """)
    void a_table_that_needs_more_is_refused_by_the_name_of_what_it_needs(String protocol, String features) {
        lake.open().append(Documents.batch("b-1", 1));
        var warm = lake.open();
        warm.append(Documents.batch("b-2", 1));
        lake.commitByHand(3, "{\"protocol\":%s}".formatted(protocol));

        var expected = "(%s); Millrace knows reader 1, writer 2".formatted(features);
        for (var table : List.of(warm, lake.open())) {
            assertThatThrownBy(() -> table.append(Documents.batch("b-3", 1)))
                    .isInstanceOf(Conflict.class)
                    .hasMessageContaining(expected)
                    .hasMessageContaining("s3://lake/tables/documents");
        }
        assertThatThrownBy(() -> lake.open().snapshot())
                .isInstanceOf(Conflict.class)
                .hasMessageContaining(expected);
        assertThatThrownBy(() -> lake.open().maintain())
                .isInstanceOf(Conflict.class)
                .hasMessageContaining(expected);
        assertThat(lake.keys("_delta_log/")).hasSize(4);
    }

    @Test
    void a_feature_is_found_in_a_checkpoint_when_its_commit_has_expired() throws Exception {
        lake.open().append(Documents.batch("b-1", 1));
        lake.commitByHand(
                2,
                "{\"protocol\":{\"minReaderVersion\":3,\"minWriterVersion\":7,\"readerFeatures\":[\"deletionVectors\"],\"writerFeatures\":[\"deletionVectors\"]}}");
        lake.commitByHand(3, "{\"commitInfo\":{\"timestamp\":1}}");
        var engine = KernelTable.engine(lake.store);
        Table.forPath(engine, Lake.ROOT.toString()).checkpoint(engine, 3);
        for (var version = 0; version < 3; version++) {
            lake.store.delete(lake.location.commitKey(version));
        }
        assertThatThrownBy(() -> lake.open().append(Documents.batch("b-2", 1)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("(deletionVectors)");
    }

    @Test
    void a_log_without_its_beginning_is_not_taken_for_a_new_table() {
        lake.open().append(Documents.batch("b-1", 1));
        lake.store.delete(lake.location.commitKey(0));
        assertThatThrownBy(() -> lake.open().append(Documents.batch("b-2", 1)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("Restore them");
        assertThat(lake.keys("_delta_log/")).containsExactly("_delta_log/00000000000000000001.json");
    }

    @Test
    void a_new_property_of_the_table_is_taken_in_and_writing_goes_on() {
        var warm = lake.open();
        warm.append(Documents.batch("b-1", 1));
        change(metadata -> {
            var properties = new HashMap<>(metadata.getConfiguration());
            properties.put("owner", "data team");
            return metadata.copyBuilder().configuration(properties).build();
        });
        assertThat(warm.append(Documents.batch("b-2", 1))).isEqualTo(new Committed(3));
        assertThat(lake.kernel().rows()).hasSize(2);
    }

    @Test
    void a_column_that_another_engine_adds_stays_empty_in_our_rows_and_is_not_lost_in_compaction() {
        var warm = lake.open();
        warm.append(Documents.batch("b-0", 1));
        change(metadata -> metadata.copyBuilder()
                .schema(metadata.getSchema().add(new StructField("language", new StringType())))
                .build());
        for (var batch = 1; batch < 12; batch++) {
            warm.append(Documents.batch("b-" + batch, 1));
        }
        assertThat(lake.open().maintain().filesMerged()).isZero();
        assertThat(lake.kernel().rows()).hasSize(12);
        assertThat(lake.submissions()).hasSize(12);
    }

    @Test
    void a_table_that_no_longer_holds_our_columns_is_refused_with_all_that_is_wrong() {
        var warm = lake.open();
        warm.append(Documents.batch("b-1", 1));
        var schema = new StructType(new StructField[] {
            new StructField("submissionId", new LongType()), new StructField("must", new StringType(), false)
        });
        lake.commitByHand(
                2,
                "{\"metaData\":{\"id\":\"x\",\"format\":{\"provider\":\"parquet\",\"options\":{}},\"schemaString\":%s,\"partitionColumns\":[\"must\"],\"configuration\":{}}}"
                        .formatted(quoted(schema.toJson())));

        assertThatThrownBy(() -> warm.append(Documents.batch("b-2", 1)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("partitioned by must")
                .hasMessageContaining("column submissionId is not a string")
                .hasMessageContaining("column text is not a string")
                .hasMessageContaining("column must must not be null");
    }

    private static String quoted(String text) {
        return new String(Json.write(text), StandardCharsets.UTF_8);
    }

    @Test
    void rows_that_another_engine_removes_are_gone_and_the_change_says_so() {
        lake.open().append(Documents.batch("b-1", 1));
        lake.open().append(Documents.batch("b-2", 1));
        lake.commitByHand(
                3,
                "{\"remove\":{\"path\":\"b-1.parquet\",\"deletionTimestamp\":%d,\"dataChange\":true}}"
                        .formatted(lake.clock.millis()));
        assertThat(lake.submissions()).containsExactly("b-2-0");
        try (var changes = lake.open().changes(3)) {
            assertThat(changes).singleElement().satisfies(change -> {
                assertThat(change.rewrote()).isTrue();
                assertThat(change.added()).isEmpty();
            });
        }
    }
}

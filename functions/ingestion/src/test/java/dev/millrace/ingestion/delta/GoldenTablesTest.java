package dev.millrace.ingestion.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.files.FileBuckets;
import dev.millrace.ingestion.parquet.GenericParquet;
import io.delta.standalone.Snapshot;
import io.delta.standalone.data.RowRecord;
import io.delta.standalone.types.BinaryType;
import io.delta.standalone.types.DateType;
import io.delta.standalone.types.DoubleType;
import io.delta.standalone.types.IntegerType;
import io.delta.standalone.types.LongType;
import io.delta.standalone.types.StringType;
import io.delta.standalone.types.StructField;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Tables of the Delta acceptance tests (delta-incubator/dat), as our snapshots read them.
class GoldenTablesTest {

    @TestFactory
    Stream<DynamicTest> every_version_of_every_golden_table_is_read_as_expected() throws IOException {
        var data = System.getenv("MILLRACE_DATA");
        assumeTrue(data != null, "set MILLRACE_DATA to the folder of data sets to read the golden tables");
        var tables = Path.of(data).resolve("delta/dat/out/reader_tests/generated");
        try (var expected = Files.walk(tables)) {
            return expected
                    .filter(path -> path.endsWith("table_content.parquet"))
                    .sorted()
                    .map(path -> test(tables, tables.relativize(path)))
                    .toList()
                    .stream();
        }
    }

    private static DynamicTest test(Path tables, Path expected) {
        var table = expected.getName(0).toString();
        var version = expected.getName(2).toString();
        return DynamicTest.dynamicTest(
                table + " " + version,
                () -> assertThat(rows(snapshot(tables, table, version)))
                        .containsExactlyInAnyOrderElementsOf(
                                GenericParquet.rows(Files.readAllBytes(tables.resolve(expected)))));
    }

    private static Snapshot snapshot(Path tables, String table, String version) {
        var location = new TableLocation(new ObjectPointer(table, "delta"));
        var log = new Standalone(new FileBuckets(tables).open(table), location, InstantSource.system()).open();
        return version.equals("latest")
                ? log.snapshot()
                : log.getSnapshotForVersionAsOf(Long.parseLong(version.substring(1)));
    }

    private static List<String> rows(Snapshot snapshot) throws IOException {
        var rows = new ArrayList<String>();
        try (var open = snapshot.open()) {
            while (open.hasNext()) {
                rows.add(values(open.next()));
            }
        }
        return rows;
    }

    private static String values(RowRecord row) {
        var values = new TreeMap<String, String>();
        for (var field : row.getSchema().getFields()) {
            if (!row.isNullAt(field.getName())) {
                values.put(field.getName(), value(row, field));
            }
        }
        return values.toString();
    }

    private static String value(RowRecord row, StructField field) {
        var name = field.getName();
        return switch (field.getDataType()) {
            case StringType _ -> row.getString(name);
            case BinaryType _ -> new String(row.getBinary(name), StandardCharsets.UTF_8);
            case LongType _ -> Long.toString(row.getLong(name));
            case IntegerType _ -> Integer.toString(row.getInt(name));
            case DoubleType _ -> Double.toString(row.getDouble(name));
            case DateType _ -> Long.toString(row.getDate(name).toLocalDate().toEpochDay());
            default -> throw new IllegalStateException("unexpected type of column " + field.getDataType());
        };
    }
}

package dev.millrace.ingestion.delta;

import dev.millrace.core.error.Conflict;
import dev.millrace.ingestion.parquet.Column;
import io.delta.standalone.actions.Metadata;
import io.delta.standalone.types.DataType;
import io.delta.standalone.types.StringType;
import io.delta.standalone.types.StructField;
import io.delta.standalone.types.StructType;
import io.delta.standalone.types.TimestampType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the table looks like when we create it, and whether it still does after others changed it.
final class TableSchema {

    private TableSchema() {}

    static StructType create() {
        return new StructType(Arrays.stream(Column.values())
                .map(column -> new StructField(column.label(), type(column), !column.isRequired()))
                .toArray(StructField[]::new));
    }

    /// Checks that what we write still belongs into the table.
    ///
    /// @throws Conflict with everything that does not fit
    static void requireWritable(TableLocation location, Metadata metadata) {
        var problems = new ArrayList<String>();
        if (!metadata.getPartitionColumns().isEmpty()) {
            problems.add("it is partitioned by " + String.join(", ", metadata.getPartitionColumns()));
        }
        problems.addAll(missing(metadata.getSchema()));
        problems.addAll(demanded(metadata.getSchema()));
        if (!problems.isEmpty()) {
            throw new Conflict("Delta table %s was changed so that Millrace cannot write it: %s. Undo that change."
                    .formatted(location, String.join("; ", problems)));
        }
    }

    /// Whether the table has our columns and no others, so that rewriting a file loses nothing.
    static boolean isExactlyOurs(Metadata metadata) {
        return metadata.getPartitionColumns().isEmpty()
                && metadata.getSchema().getFieldNames().length == Column.values().length
                && missing(metadata.getSchema()).isEmpty();
    }

    private static List<String> missing(StructType schema) {
        var names = List.of(schema.getFieldNames());
        return Arrays.stream(Column.values())
                .filter(column -> !names.contains(column.label())
                        || !schema.get(column.label()).getDataType().equals(type(column)))
                .map(column -> "column %s is not a %s"
                        .formatted(column.label(), type(column).getTypeName()))
                .toList();
    }

    private static List<String> demanded(StructType schema) {
        var always = Arrays.stream(Column.values())
                .filter(Column::isRequired)
                .map(Column::label)
                .toList();
        return Arrays.stream(schema.getFields())
                .filter(field -> !field.isNullable() && !always.contains(field.getName()))
                .map(field -> "column %s must not be null".formatted(field.getName()))
                .toList();
    }

    private static DataType type(Column column) {
        return switch (column.kind()) {
            case TEXT -> new StringType();
            case INSTANT -> new TimestampType();
        };
    }
}

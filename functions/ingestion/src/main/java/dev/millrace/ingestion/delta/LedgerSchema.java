package dev.millrace.ingestion.delta;

import dev.millrace.ingestion.parquet.LedgerColumn;
import io.delta.standalone.actions.Metadata;
import io.delta.standalone.types.DataType;
import io.delta.standalone.types.DoubleType;
import io.delta.standalone.types.LongType;
import io.delta.standalone.types.StringType;
import io.delta.standalone.types.StructField;
import io.delta.standalone.types.StructType;
import io.delta.standalone.types.TimestampType;
import java.util.Arrays;
import java.util.Map;

/// What the table of the ledger looks like. Transaction ids are kept for ever: a stream that rests for months goes on
/// where it was.
final class LedgerSchema {

    private static final Map<String, String> PROPERTIES = Map.of(
            "delta.appendOnly", "true",
            "delta.logRetentionDuration", "interval 30 days",
            "delta.checkpointInterval", "100");

    private LedgerSchema() {}

    static Metadata metadata() {
        return Metadata.builder()
                .name("ledger")
                .schema(new StructType(Arrays.stream(LedgerColumn.values())
                        .map(column -> new StructField(column.label(), type(column), !column.isRequired()))
                        .toArray(StructField[]::new)))
                .configuration(PROPERTIES)
                .build();
    }

    private static DataType type(LedgerColumn column) {
        return switch (column.kind()) {
            case TEXT -> new StringType();
            case WHOLE -> new LongType();
            case REAL -> new DoubleType();
            case INSTANT -> new TimestampType();
        };
    }
}

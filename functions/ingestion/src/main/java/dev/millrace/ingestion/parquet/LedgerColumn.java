package dev.millrace.ingestion.parquet;

import java.util.Arrays;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/// The columns of the table `ledger`, in their order.
public enum LedgerColumn {
    STREAM("stream", Kind.TEXT, true),
    SEQUENCE("sequence", Kind.WHOLE, true),
    RECORDED_AT("recordedAt", Kind.INSTANT, true),
    DECISION_ID("decisionId", Kind.TEXT, true),
    KIND("kind", Kind.TEXT, true),
    INPUT("input", Kind.TEXT, true),
    INPUT_HASH("inputHash", Kind.TEXT, true),
    /// A JSON object.
    VERSIONS("versions", Kind.TEXT, true),
    CONFIDENCE("confidence", Kind.REAL, false),
    OUTCOME("outcome", Kind.TEXT, true),
    ACTOR("actor", Kind.TEXT, true),
    TRACE_ID("traceId", Kind.TEXT, false),
    PREVIOUS_HASH("previousHash", Kind.TEXT, true),
    HASH("hash", Kind.TEXT, true);

    /// How a column's values are stored.
    public enum Kind {
        /// UTF-8.
        TEXT,
        /// 64 bits, signed.
        WHOLE,
        /// IEEE 754, 64 bits.
        REAL,
        /// Microseconds since 1970, UTC.
        INSTANT
    }

    static final MessageType SCHEMA =
            FieldTypes.row("record", Arrays.stream(values()).map(LedgerColumn::type));

    private final String label;
    private final Kind kind;
    private final boolean required;

    LedgerColumn(String label, Kind kind, boolean required) {
        this.label = label;
        this.kind = kind;
        this.required = required;
    }

    /// The name in the table.
    public String label() {
        return label;
    }

    /// How its values are stored.
    public Kind kind() {
        return kind;
    }

    /// Whether every row has a value.
    public boolean isRequired() {
        return required;
    }

    private Type type() {
        return switch (kind) {
            case TEXT -> FieldTypes.text(label, required);
            case WHOLE -> FieldTypes.whole(label, required);
            case REAL -> FieldTypes.real(label, required);
            case INSTANT -> FieldTypes.instant(label, required);
        };
    }
}

package dev.millrace.ingestion.parquet;

import java.util.Arrays;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/// The columns of the table `documents`, in their order.
public enum Column {
    SUBMISSION_ID("submissionId", Kind.TEXT, true),
    DOCUMENT_ID("documentId", Kind.TEXT, true),
    TENANT("tenant", Kind.TEXT, true),
    TIER("tier", Kind.TEXT, true),
    VALID_FROM("validFrom", Kind.INSTANT, true),
    VALID_UNTIL("validUntil", Kind.INSTANT, false),
    TITLE("title", Kind.TEXT, false),
    TEXT("text", Kind.TEXT, true),
    MEDIA_TYPE("mediaType", Kind.TEXT, true),
    SOURCE_KEY("sourceKey", Kind.TEXT, true),
    BATCH_ID("batchId", Kind.TEXT, true),
    INGESTED_AT("ingestedAt", Kind.INSTANT, true);

    /// How a column's values are stored.
    public enum Kind {
        /// UTF-8.
        TEXT,
        /// Microseconds since 1970, UTC.
        INSTANT
    }

    static final MessageType SCHEMA =
            FieldTypes.row("document", Arrays.stream(values()).map(Column::type));

    private final String label;
    private final Kind kind;
    private final boolean required;

    Column(String label, Kind kind, boolean required) {
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

    static Column labelled(String label) {
        return Arrays.stream(values())
                .filter(column -> column.label.equals(label))
                .findAny()
                .orElseThrow();
    }

    private Type type() {
        return switch (kind) {
            case TEXT -> FieldTypes.text(label, required);
            case INSTANT -> FieldTypes.instant(label, required);
        };
    }
}

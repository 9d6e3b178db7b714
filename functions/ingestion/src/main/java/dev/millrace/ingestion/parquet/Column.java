package dev.millrace.ingestion.parquet;

import java.util.Arrays;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

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

    static final MessageType SCHEMA = schema();

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
        var repetition = required ? Type.Repetition.REQUIRED : Type.Repetition.OPTIONAL;
        return switch (kind) {
            case TEXT ->
                Types.primitive(PrimitiveTypeName.BINARY, repetition)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(label);
            case INSTANT ->
                Types.primitive(PrimitiveTypeName.INT64, repetition)
                        .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
                        .named(label);
        };
    }

    private static MessageType schema() {
        var message = Types.buildMessage();
        for (var column : values()) {
            message.addField(column.type());
        }
        return message.named("document");
    }
}

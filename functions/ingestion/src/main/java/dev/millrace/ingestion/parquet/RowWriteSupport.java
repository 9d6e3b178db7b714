package dev.millrace.ingestion.parquet;

import dev.millrace.core.text.MaskedText;
import dev.millrace.ingestion.table.DocumentRow;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/// Hands rows to Parquet, column by column.
final class RowWriteSupport extends WriteSupport<DocumentRow> {

    private final Utf8 utf8 = new Utf8();
    private @Nullable RecordConsumer consumer;

    @Override
    public String getName() {
        return "millrace";
    }

    @Override
    public WriteContext init(Configuration configuration) {
        return new WriteContext(Column.SCHEMA, Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(Column.SCHEMA, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        this.consumer = consumer;
    }

    @Override
    public void write(DocumentRow row) {
        consumer().startMessage();
        text(Column.SUBMISSION_ID, row.submissionId());
        text(Column.DOCUMENT_ID, row.documentId().value());
        text(Column.TENANT, row.tenant().value());
        text(Column.TIER, row.tier().label());
        instant(Column.VALID_FROM, row.validity().from());
        row.validity().until().ifPresent(until -> instant(Column.VALID_UNTIL, until));
        row.title().map(MaskedText::value).ifPresent(title -> text(Column.TITLE, title));
        text(Column.TEXT, row.text().value());
        text(Column.MEDIA_TYPE, row.mediaType());
        text(Column.SOURCE_KEY, row.sourceKey());
        text(Column.BATCH_ID, row.batchId());
        instant(Column.INGESTED_AT, row.ingestedAt());
        consumer().endMessage();
    }

    private void text(Column column, String value) {
        consumer().startField(column.label(), column.ordinal());
        consumer().addBinary(Binary.fromConstantByteBuffer(utf8.encode(value)));
        consumer().endField(column.label(), column.ordinal());
    }

    private void instant(Column column, Instant value) {
        consumer().startField(column.label(), column.ordinal());
        consumer().addLong(Micros.of(value));
        consumer().endField(column.label(), column.ordinal());
    }

    private RecordConsumer consumer() {
        return Objects.requireNonNull(consumer, "Parquet prepares before it writes");
    }
}

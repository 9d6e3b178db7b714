package dev.millrace.ingestion.parquet;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.domain.Validity;
import dev.millrace.core.text.MaskedText;
import dev.millrace.ingestion.table.DocumentRow;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/// Builds a row from the values that Parquet hands over one by one.
final class RowMaterializer extends RecordMaterializer<DocumentRow> {

    private final Map<Column, String> texts = new EnumMap<>(Column.class);
    private final Map<Column, Instant> instants = new EnumMap<>(Column.class);
    private final Converter[] converters;

    RowMaterializer(MessageType columns) {
        converters = columns.getFields().stream().map(this::converter).toArray(Converter[]::new);
    }

    @Override
    public DocumentRow getCurrentRecord() {
        return new DocumentRow(
                text(Column.SUBMISSION_ID),
                new DocumentId(text(Column.DOCUMENT_ID)),
                new TenantId(text(Column.TENANT)),
                SecurityTier.of(text(Column.TIER)),
                new Validity(instant(Column.VALID_FROM), Optional.ofNullable(instants.get(Column.VALID_UNTIL))),
                Optional.ofNullable(texts.get(Column.TITLE)).map(MaskedText::alreadyMasked),
                MaskedText.alreadyMasked(text(Column.TEXT)),
                text(Column.MEDIA_TYPE),
                text(Column.SOURCE_KEY),
                text(Column.BATCH_ID),
                instant(Column.INGESTED_AT));
    }

    private String text(Column column) {
        return require(column, texts.get(column));
    }

    private Instant instant(Column column) {
        return require(column, instants.get(column));
    }

    private static <T> T require(Column column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a row of the table has no value in column " + column.label());
        }
        return value;
    }

    @Override
    public GroupConverter getRootConverter() {
        return new GroupConverter() {
            @Override
            public Converter getConverter(int index) {
                return converters[index];
            }

            @Override
            public void start() {
                texts.clear();
                instants.clear();
            }

            @Override
            public void end() {}
        };
    }

    private Converter converter(Type type) {
        var column = Column.labelled(type.getName());
        return switch (column.kind()) {
            case TEXT -> new TextConverter(column);
            case INSTANT -> new InstantConverter(column, isMillis(type));
        };
    }

    private static boolean isMillis(Type type) {
        return type.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation timestamp
                && timestamp.getUnit() == TimeUnit.MILLIS;
    }

    private final class TextConverter extends PrimitiveConverter {

        private final Column column;

        TextConverter(Column column) {
            this.column = column;
        }

        @Override
        public void addBinary(Binary value) {
            texts.put(column, value.toStringUsingUTF8());
        }
    }

    private final class InstantConverter extends PrimitiveConverter {

        private final Column column;
        private final boolean millis;

        InstantConverter(Column column, boolean millis) {
            this.column = column;
            this.millis = millis;
        }

        @Override
        public void addLong(long value) {
            instants.put(column, millis ? Instant.ofEpochMilli(value) : Micros.toInstant(value));
        }
    }
}

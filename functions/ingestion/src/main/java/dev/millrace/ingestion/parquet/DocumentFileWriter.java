package dev.millrace.ingestion.parquet;

import dev.millrace.ingestion.parquet.DocumentFile.Span;
import dev.millrace.ingestion.table.DocumentRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;

/// Writes documents into one Parquet file in memory. Equal rows give equal bytes.
public final class DocumentFileWriter implements AutoCloseable {

    private static final long ROW_GROUP_BYTES = 32L << 20;

    private final MemoryOutput output = new MemoryOutput();
    private final ParquetWriter<DocumentRow> writer = open(output);
    private long rows;
    private Span validFrom = Span.EMPTY;
    private Span ingestedAt = Span.EMPTY;

    /// The file of these rows.
    public static DocumentFile write(Collection<DocumentRow> rows) {
        try (var writer = new DocumentFileWriter()) {
            rows.forEach(writer::add);
            return writer.finish();
        }
    }

    /// Adds a row.
    public void add(DocumentRow row) {
        try {
            writer.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows++;
        validFrom = validFrom.including(row.validity().from());
        ingestedAt = ingestedAt.including(row.ingestedAt());
    }

    /// Bytes so far, roughly.
    public long size() {
        return writer.getDataSize();
    }

    /// Ends the file.
    public DocumentFile finish() {
        close();
        return new DocumentFile(output.toByteArray(), rows, validFrom, ingestedAt);
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ParquetWriter<DocumentRow> open(OutputFile file) {
        try {
            return new Builder(file)
                    .withConf(new PlainParquetConfiguration())
                    .withCodecFactory(new Codecs())
                    .withCompressionCodec(CompressionCodecName.ZSTD)
                    .withRowGroupSize(ROW_GROUP_BYTES)
                    .withDictionaryEncoding(Column.TEXT.label(), false)
                    .withDictionaryEncoding(Column.SUBMISSION_ID.label(), false)
                    // A footer must not repeat whole documents as the least and greatest text.
                    .withStatisticsEnabled(Column.TEXT.label(), false)
                    .withStatisticsEnabled(Column.TITLE.label(), false)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Builder extends ParquetWriter.Builder<DocumentRow, Builder> {

        Builder(OutputFile file) {
            super(file);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<DocumentRow> getWriteSupport(Configuration configuration) {
            return new RowWriteSupport();
        }

        @Override
        protected WriteSupport<DocumentRow> getWriteSupport(ParquetConfiguration configuration) {
            return new RowWriteSupport();
        }
    }
}

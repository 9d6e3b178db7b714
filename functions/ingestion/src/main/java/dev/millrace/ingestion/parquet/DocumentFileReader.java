package dev.millrace.ingestion.parquet;

import dev.millrace.ingestion.table.DocumentRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.InputFile;

/// Reads documents from a Parquet file in memory.
public final class DocumentFileReader {

    private DocumentFileReader() {}

    /// The rows of a file, in their order. Read lazily: close the stream.
    public static Stream<DocumentRow> read(byte[] file) {
        var reader = open(new MemoryInput(file));
        var rows = Spliterators.spliteratorUnknownSize(new Rows(reader), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(rows, false).onClose(() -> close(reader));
    }

    private static ParquetReader<DocumentRow> open(InputFile file) {
        try {
            return new Builder(file).withCodecFactory(new Codecs()).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(ParquetReader<?> reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Rows implements Iterator<DocumentRow> {

        private final ParquetReader<DocumentRow> reader;
        private Optional<DocumentRow> next;

        Rows(ParquetReader<DocumentRow> reader) {
            this.reader = reader;
            this.next = read();
        }

        @Override
        public boolean hasNext() {
            return next.isPresent();
        }

        @Override
        public DocumentRow next() {
            var row = next.orElseThrow();
            next = read();
            return row;
        }

        private Optional<DocumentRow> read() {
            try {
                return Optional.ofNullable(reader.read());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Builder extends ParquetReader.Builder<DocumentRow> {

        Builder(InputFile file) {
            super(Objects.requireNonNull(file), new PlainParquetConfiguration());
        }

        @Override
        protected ReadSupport<DocumentRow> getReadSupport() {
            return new RowReadSupport();
        }
    }
}

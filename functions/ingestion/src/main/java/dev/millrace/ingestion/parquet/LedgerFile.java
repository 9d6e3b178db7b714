package dev.millrace.ingestion.parquet;

import dev.millrace.core.ledger.LedgerRecord;
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

/// Writes records of the ledger into one Parquet file in memory. Equal records give equal bytes.
public final class LedgerFile {

    private LedgerFile() {}

    /// The file of these records.
    public static byte[] of(Collection<LedgerRecord> records) {
        var output = new MemoryOutput();
        try (var writer = open(output)) {
            for (var record : records) {
                writer.write(record);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toByteArray();
    }

    private static ParquetWriter<LedgerRecord> open(OutputFile file) throws IOException {
        return new Builder(file)
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new Codecs())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .build();
    }

    private static final class Builder extends ParquetWriter.Builder<LedgerRecord, Builder> {

        Builder(OutputFile file) {
            super(file);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<LedgerRecord> getWriteSupport(Configuration configuration) {
            return new RecordWriteSupport();
        }

        @Override
        protected WriteSupport<LedgerRecord> getWriteSupport(ParquetConfiguration configuration) {
            return new RecordWriteSupport();
        }
    }
}

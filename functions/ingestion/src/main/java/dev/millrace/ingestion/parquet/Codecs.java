package dev.millrace.ingestion.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/// Compresses with zstd and reads zstd, snappy and plain pages, without Hadoop's codec machinery.
final class Codecs implements CompressionCodecFactory {

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName name) {
        return switch (name) {
            case ZSTD -> new ZstdCompressor();
            case UNCOMPRESSED -> new NoCompression();
            default -> throw new IllegalArgumentException("Millrace writes zstd, not " + name);
        };
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
        return switch (name) {
            case ZSTD -> new Decompressor(com.github.luben.zstd.Zstd::decompress);
            case SNAPPY -> new Decompressor((page, size) -> org.xerial.snappy.Snappy.uncompress(page));
            case UNCOMPRESSED -> new Decompressor((page, size) -> page);
            default -> throw new IllegalArgumentException("Millrace reads zstd and snappy, not " + name);
        };
    }

    @Override
    public void release() {}

    /// Turns a compressed page into its bytes.
    private interface Decompress {
        byte[] page(byte[] compressed, int size) throws IOException;
    }

    private record Decompressor(Decompress decompress) implements BytesInputDecompressor {

        @Override
        public BytesInput decompress(BytesInput compressed, int size) throws IOException {
            return BytesInput.from(decompress.page(compressed.toByteArray(), size));
        }

        @Override
        public void decompress(ByteBuffer input, int compressedSize, ByteBuffer output, int size) throws IOException {
            var compressed = new byte[compressedSize];
            input.get(compressed);
            output.put(decompress.page(compressed, size));
        }

        @Override
        public void release() {}
    }

    private record NoCompression() implements BytesInputCompressor {

        @Override
        public BytesInput compress(BytesInput plain) {
            return plain;
        }

        @Override
        public CompressionCodecName getCodecName() {
            return CompressionCodecName.UNCOMPRESSED;
        }

        @Override
        public void release() {}
    }
}

package dev.millrace.ingestion.parquet;

import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/// Compresses pages with zstd's default level, in one context for the whole file.
final class ZstdCompressor implements BytesInputCompressor {

    private static final int LEVEL = 3;

    private final ZstdCompressCtx context = new ZstdCompressCtx();

    ZstdCompressor() {
        context.setLevel(LEVEL);
    }

    @Override
    public BytesInput compress(BytesInput plain) throws IOException {
        return BytesInput.from(context.compress(plain.toByteArray()));
    }

    @Override
    public CompressionCodecName getCodecName() {
        return CompressionCodecName.ZSTD;
    }

    @Override
    public void release() {
        context.close();
    }
}

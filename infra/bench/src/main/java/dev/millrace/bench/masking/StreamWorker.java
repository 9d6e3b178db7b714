package dev.millrace.bench.masking;

import dev.millrace.dlp.StreamingMasker;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Masks a stream of a billion characters in a small heap: `StreamWorker CORPUS`. Prints, ten times on its way, how
/// many
/// bytes of the heap live.
public final class StreamWorker {

    private static final long CHARACTERS = 1_000_000_000;
    private static final long INTERVAL = CHARACTERS / 10;

    private StreamWorker() {}

    /// Runs to the end of the stream.
    public static void main(String[] arguments) throws IOException {
        var corpus = JsonMapper.shared().readValue(Path.of(arguments[0]), new TypeReference<List<String>>() {});
        var masker = new StreamingMasker(Tiers.structured());
        var meter = new HeapMeter();
        masker.mask(new EndlessText(corpus, CHARACTERS), meter, span -> meter.found++);
        System.err.printf("%,d spans in %,d characters%n", meter.found, CHARACTERS);
    }

    /// Throws away what is written to it, and looks at the heap now and then.
    private static final class HeapMeter extends Writer {

        private long written;
        private long next = INTERVAL / 2;
        private long found;

        @Override
        public void write(char[] characters, int offset, int length) {
            written += length;
            if (written >= next) {
                next += INTERVAL;
                System.gc();
                System.out.println(Runtime.getRuntime().totalMemory()
                        - Runtime.getRuntime().freeMemory());
            }
        }

        @Override
        public void flush() {
            // nothing is kept
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}

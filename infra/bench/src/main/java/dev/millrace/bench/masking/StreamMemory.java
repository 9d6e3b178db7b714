package dev.millrace.bench.masking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What lives in the heap while a stream of a billion characters is masked, in a JVM with a small one.
///
/// @param bytes at intervals, after a garbage collection
record StreamMemory(List<Long> bytes) {

    private static final String HEAP = "-Xmx64m";
    private static final double MOST_GROWTH = 1.1;

    /// Masks the stream.
    ///
    /// @throws IllegalStateException if the heap did not do
    static StreamMemory measure(Path corpus) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        StreamWorker.class.getName(),
                        corpus.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = process.inputReader()) {
            var bytes = lines.lines().map(Long::valueOf).toList();
            if (process.waitFor() != 0 || bytes.size() < 4) {
                throw new IllegalStateException("a stream of a billion characters does not fit " + HEAP);
            }
            return new StreamMemory(bytes);
        }
    }

    /// How many times more lives in the second half of the stream than in the first, at most.
    double growth() {
        var half = bytes.size() / 2;
        return (double) most(bytes.subList(half, bytes.size())) / most(bytes.subList(0, half));
    }

    /// The share of the goal that is reached: 1 and more if memory is constant.
    double share() {
        System.out.printf(
                Locale.ROOT,
                "heap over a billion characters, %s: %.1f to %.1f MB; second half / first %.2f, goal <=%.1f %s%n",
                HEAP,
                bytes.stream().mapToLong(it -> it).min().orElseThrow() / 1e6,
                most(bytes) / 1e6,
                growth(),
                MOST_GROWTH,
                growth() <= MOST_GROWTH ? "met" : "missed");
        return MOST_GROWTH / growth();
    }

    private static long most(List<Long> bytes) {
        return bytes.stream().mapToLong(it -> it).max().orElseThrow();
    }
}

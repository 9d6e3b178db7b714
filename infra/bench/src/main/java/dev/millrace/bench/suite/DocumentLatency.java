package dev.millrace.bench.suite;

import dev.millrace.bench.Benchmark;
import dev.millrace.bench.Goal;
import dev.millrace.bench.Median;
import dev.millrace.bench.Result;
import dev.millrace.bench.Setting;
import dev.millrace.bench.shipped.DirectIndexer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Seconds from the `PUT` of one document until a search finds it, one document after another.
///
/// All functions are warm: one document, not counted, goes first. Each document is also embedded and written straight
/// into OpenSearch, the shortest way that there is.
public final class DocumentLatency implements Benchmark {

    private static final int DOCUMENTS = 20;
    private static final double GOAL = 5;
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    @Override
    public String name() {
        return "document-latency";
    }

    @Override
    public String summary() {
        return "median seconds from the PUT of a document until it is searchable, against writing the index directly";
    }

    @Override
    public Result run(Setting setting) throws IOException, InterruptedException {
        var folder = TemporaryFolder.create("millrace-latency");
        var data = folder.path().resolve("data");
        try (var suite = Suite.start(setting.home(), data)) {
            suite.awaitLine(line -> line.contains("documents sent"), LIMIT);
            try (var uploads = new UploadBucket(suite.port("s3").orElseThrow());
                    var direct =
                            new Direct(setting.home(), suite.port("opensearch").orElseThrow())) {
                return measure(suite, uploads, direct);
            }
        } finally {
            folder.delete();
        }
    }

    private Result measure(Suite suite, UploadBucket uploads, Direct direct) throws IOException, InterruptedException {
        System.out.printf("warm-up document: searchable after %.2f s%n", upload(suite, uploads, 0));
        direct.seconds(text(0));
        var suites = new ArrayList<Double>();
        var directs = new ArrayList<Double>();
        for (int number = 1; number <= DOCUMENTS; number++) {
            suites.add(upload(suite, uploads, number));
            directs.add(direct.seconds(text(number)));
            System.out.printf("document %2d: %.2f s, directly %.3f s%n", number, suites.getLast(), directs.getLast());
        }
        print("upload to searchable", suites);
        print("embedded and indexed directly", directs);
        System.out.printf("ratio of the medians %.0f%n", Median.of(suites) / Median.of(directs));
        return new Result(name(), Median.of(suites), Goal.atMost(GOAL));
    }

    private static void print(String what, List<Double> seconds) {
        System.out.printf(
                "%-30s median %.3f s, fastest %.3f s, slowest %.3f s%n",
                what, Median.of(seconds), Collections.min(seconds), Collections.max(seconds));
    }

    private static double upload(Suite suite, UploadBucket uploads, int number)
            throws IOException, InterruptedException {
        var token = suite.api().token();
        var name = "latency-%d.md".formatted(number);
        long began = System.nanoTime();
        uploads.put("incoming/acme/internal/" + name, text(number));
        while (!suite.api().finds(token, "calibration of press " + code(number), name)) {
            if (System.nanoTime() - began > LIMIT.toNanos()) {
                throw new IllegalStateException(name + " never became searchable");
            }
            Thread.sleep(LOOK_EVERY);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static String text(int number) {
        return ("# Calibration of press %s. The press is calibrated every %d weeks by the shift leader, who writes down "
                        + "pressure and temperature and tells maintenance when either is outside its band.")
                .formatted(code(number), number + 2);
    }

    private static String code(int number) {
        return "zq%04d".formatted(1000 + 37 * number);
    }

    /// Writes straight into an index of its own.
    private static final class Direct implements AutoCloseable {

        private final Process process;
        private final BufferedReader answers;

        Direct(Path home, int port) throws IOException {
            process = new ShippedJvm(home).start(DirectIndexer.class, "http://127.0.0.1:" + port + "/bench-direct");
            answers = process.inputReader();
        }

        double seconds(String text) throws IOException {
            process.outputWriter().write(text + "\n");
            process.outputWriter().flush();
            var line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("Writing the index directly failed: the output above says why");
            }
            return Double.parseDouble(line) / 1000;
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}

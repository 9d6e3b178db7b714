package dev.millrace.bench.suite;

import dev.millrace.bench.Benchmark;
import dev.millrace.bench.Goal;
import dev.millrace.bench.Result;
import dev.millrace.bench.Setting;
import dev.millrace.bench.shipped.BareEmbedder;
import dev.millrace.bench.shipped.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Documents a second through the whole pipeline, against those of the embedder alone on the same texts.
///
/// The embedder runs on the first half of the corpus, then the pipeline on all of it, then the embedder on the second
/// half, so that a machine that gets slower or faster slows both. Afterwards every document must be in the table and in
/// the index, once.
public final class IngestRate implements Benchmark {

    private static final double GOAL = 0.8;
    private static final double MEMORY_GOAL = 3.5;
    private static final Duration LIMIT = Duration.ofMinutes(30);

    @Override
    public String name() {
        return "ingest-rate";
    }

    @Override
    public String summary() {
        return "documents/s through the whole pipeline, as a share of the bare embedder's";
    }

    /// @throws IllegalStateException if a document is missing or doubled afterwards
    @Override
    public Result run(Setting setting) throws IOException, InterruptedException {
        var corpus = setting.data("ir/scifact/corpus.jsonl").toAbsolutePath();
        var ids = documentIds(corpus);
        var shipped = new ShippedJvm(setting.home());
        int half = ids.size() / 2;
        System.out.printf("%d documents of %s%n", ids.size(), corpus);
        var first = embed(shipped, corpus, 0, half);
        var pipeline = ingest(setting, corpus, ids);
        var second = embed(shipped, corpus, half, ids.size());
        var bare = first.plus(second);
        System.out.printf("bare embedder  %s%n", bare);
        System.out.printf("whole pipeline %s%n", pipeline);
        System.out.printf(
                "ratio %.3f; estimated for a machine with nothing else to do %.3f%n",
                pipeline.perSecond() / bare.perSecond(), pipeline.undisturbed() / bare.undisturbed());
        return new Result(name(), pipeline.perSecond() / bare.perSecond(), Goal.atLeast(GOAL));
    }

    private static Rate embed(ShippedJvm shipped, Path corpus, int from, int to)
            throws IOException, InterruptedException {
        var words = shipped.run(BareEmbedder.class, corpus, from, to).split(" ");
        var rate = new Rate(
                Integer.parseInt(words[0]),
                Double.parseDouble(words[1]),
                Double.parseDouble(words[2]),
                Double.parseDouble(words[3]));
        System.out.printf("bare embedder, documents %d to %d: %s%n", from + 1, to, rate);
        return rate;
    }

    private Rate ingest(Setting setting, Path corpus, List<String> ids) throws IOException, InterruptedException {
        var folder = TemporaryFolder.create("millrace-ingest");
        try (var suite =
                Suite.start(setting.home(), folder.path().resolve("data"), "--json", "--corpus", corpus.toString())) {
            System.out.printf("./millrace up: ready after %.1f s%n", suite.awaitApi());
            suite.meter().restart();
            double busy = Machine.busySeconds();
            var report = JsonMapper.shared().readTree(suite.awaitLine(line -> line.startsWith("{"), LIMIT));
            double own = suite.meter().processorSeconds();
            double others = Math.max(0, Machine.busySeconds() - busy - own);
            var rate = new Rate(
                    report.path("indexed").asInt(), report.path("seconds").asDouble(), own, others);
            System.out.printf("./millrace up --corpus: %s%n", rate);
            System.out.printf("processor time %.0f s: %s%n", own, suite.meter().processorByPart());
            System.out.printf(
                    "peak memory of all processes %.2f GiB (goal <= %.1f): %s%n",
                    suite.meter().peakGiB(), MEMORY_GOAL, suite.meter().peakByPart());
            new ExactlyOnce(ids).verify(setting.home(), folder.path().resolve("data"), suite);
            return rate;
        } finally {
            folder.delete();
        }
    }

    private static List<String> documentIds(Path corpus) throws IOException {
        try (var lines = Files.lines(corpus)) {
            return lines.map(line -> JsonMapper.shared().readTree(line))
                    .map(line -> line.path(line.has("_id") ? "_id" : "id").asString())
                    .toList();
        }
    }
}

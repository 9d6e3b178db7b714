package dev.millrace.bench.suite;

import dev.millrace.bench.Benchmark;
import dev.millrace.bench.Goal;
import dev.millrace.bench.Median;
import dev.millrace.bench.Result;
import dev.millrace.bench.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Seconds from `./millrace up` until the suite answers, and the memory of all its processes.
///
/// Each round starts the bare OpenSearch node, the suite on a fresh data folder, and the suite again on the same
/// folder,
/// where it finds class archives. The result is the worse of two shares: of the 20 seconds until the HTTP API answers
/// on a fresh folder, and of the 3.5 GiB that all processes may hold at once.
public final class Startup implements Benchmark {

    private static final int ROUNDS = 3;
    private static final double SECONDS_GOAL = 20;
    private static final double MEMORY_GOAL = 3.5;
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String QUESTION = "how long do we keep audit logs?";
    private static final String ANSWER = "audit-log-retention.md";

    /// @param ready seconds until the HTTP API answered
    /// @param searchable seconds until a search found one of the samples
    /// @param peak GiB
    private record Start(double ready, double searchable, double peak) {

        @Override
        public String toString() {
            return "ready after %.1f s, samples searchable after %.1f s, peak memory %.2f GiB"
                    .formatted(ready, searchable, peak);
        }
    }

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public String summary() {
        return "time until ./millrace up answers and memory of all processes, as shares of 20 s and 3.5 GiB";
    }

    @Override
    public Result run(Setting setting) throws IOException, InterruptedException {
        var nodes = new ArrayList<Double>();
        var fresh = new ArrayList<Start>();
        var used = new ArrayList<Start>();
        for (int round = 1; round <= ROUNDS; round++) {
            var folder = TemporaryFolder.create("millrace-startup");
            try {
                nodes.add(
                        SearchNode.secondsToReady(setting.home(), folder.path().resolve("node")));
                System.out.printf("%d: OpenSearch node alone  ready after %.1f s%n", round, nodes.getLast());
                fresh.add(start(setting, folder.path().resolve("data")));
                System.out.printf("%d: fresh data folder      %s%n", round, fresh.getLast());
                used.add(start(setting, folder.path().resolve("data")));
                System.out.printf("%d: the same folder again  %s%n", round, used.getLast());
            } finally {
                folder.delete();
            }
        }
        return result(Median.of(nodes), fresh, used);
    }

    private Result result(double node, List<Start> fresh, List<Start> used) {
        double ready = median(fresh, Start::ready);
        double peak = Math.max(
                fresh.stream().mapToDouble(Start::peak).max().orElseThrow(),
                used.stream().mapToDouble(Start::peak).max().orElseThrow());
        System.out.printf("medians of %d rounds: OpenSearch node alone %.1f s%n", ROUNDS, node);
        print("fresh data folder", fresh, node);
        print("used data folder", used, node);
        System.out.printf(
                "ready on a fresh folder: %.1f s of %.0f s (%.2f)%n", ready, SECONDS_GOAL, ready / SECONDS_GOAL);
        System.out.printf("highest peak memory: %.2f GiB of %.1f GiB (%.2f)%n", peak, MEMORY_GOAL, peak / MEMORY_GOAL);
        return new Result(name(), Math.max(ready / SECONDS_GOAL, peak / MEMORY_GOAL), Goal.atMost(1));
    }

    private static void print(String what, List<Start> starts, double node) {
        double ready = median(starts, Start::ready);
        System.out.printf(
                "  %s: ready after %.1f s (%.2f times the node alone), samples searchable after %.1f s%n",
                what, ready, ready / node, median(starts, Start::searchable));
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
        return Median.of(starts.stream().map(figure::applyAsDouble).toList());
    }

    private static Start start(Setting setting, Path data) throws IOException, InterruptedException {
        try (var suite = Suite.start(setting.home(), data)) {
            double ready = suite.awaitApi();
            suite.awaitLine(line -> line.contains("documents sent"), LIMIT);
            var token = suite.api().token();
            while (!suite.api().finds(token, QUESTION, ANSWER)) {
                if (suite.seconds() > LIMIT.toSeconds()) {
                    throw new IllegalStateException("No search finds " + ANSWER);
                }
                Thread.sleep(50);
            }
            return new Start(ready, suite.seconds(), suite.meter().peakGiB());
        }
    }
}

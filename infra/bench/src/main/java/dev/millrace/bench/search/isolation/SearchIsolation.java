package dev.millrace.bench.search.isolation;

import dev.millrace.bench.Benchmark;
import dev.millrace.bench.Goal;
import dev.millrace.bench.Result;
import dev.millrace.bench.Setting;
import dev.millrace.bench.suite.SearchNode;
import dev.millrace.bench.suite.ShippedJvm;
import dev.millrace.bench.suite.TemporaryFolder;
import java.io.IOException;
import java.util.List;

/// Searches and asks at random and counts every candidate that its reader must not see, and every list of
/// candidates that is not exactly what the reader may see. Before that, each condition of the filter is left out in
/// turn: that must be noticed.
public final class SearchIsolation implements Benchmark {

    private static final int SEARCHES_AND_ANSWERS = 100_000;

    @Override
    public String name() {
        return "search-isolation";
    }

    @Override
    public String summary() {
        return "candidates that a reader must not see, over random searches and answers of 20 tenants";
    }

    @Override
    public Result run(Setting setting) throws IOException, InterruptedException {
        var folder = TemporaryFolder.create("millrace-isolation");
        try (var node = SearchNode.start(setting.home(), folder.path())) {
            var jvm = new ShippedJvm(setting.home(), "search", List.of("models", "names", "policies", "language"));
            var worker = jvm.start(
                    IsolationWorker.class,
                    node.address(),
                    setting.home().resolve("layers/policies").toAbsolutePath(),
                    setting.records().orElse(SEARCHES_AND_ANSWERS));
            var last = "";
            for (var line = worker.inputReader().readLine();
                    line != null;
                    line = worker.inputReader().readLine()) {
                System.out.println(line);
                last = line;
            }
            if (worker.waitFor() != 0) {
                throw new IllegalStateException("The searches failed: the output above says why");
            }
            return new Result(name(), Long.parseLong(last), Goal.atMost(0));
        } finally {
            folder.delete();
        }
    }
}

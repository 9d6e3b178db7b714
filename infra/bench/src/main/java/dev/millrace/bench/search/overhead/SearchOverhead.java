package dev.millrace.bench.search.overhead;

import dev.millrace.bench.Benchmark;
import dev.millrace.bench.Goal;
import dev.millrace.bench.Result;
import dev.millrace.bench.Setting;
import dev.millrace.bench.ledger.DynamoDb;
import dev.millrace.bench.suite.SearchNode;
import dev.millrace.bench.suite.ShippedJvm;
import dev.millrace.bench.suite.TemporaryFolder;
import java.io.IOException;
import java.util.List;

/// How much longer `searchKnowledge` takes than the hybrid request that it sends, without the time in which the model
/// reads the query.
public final class SearchOverhead implements Benchmark {

    private static final double GOAL = 0.15;
    private static final int QUERIES = 200;

    @Override
    public String name() {
        return "search-overhead";
    }

    @Override
    public String summary() {
        return "what searchKnowledge adds to the time of its own request sent straight to OpenSearch, embedding apart";
    }

    @Override
    public Result run(Setting setting) throws IOException, InterruptedException {
        var collection = setting.data("ir/scifact").toAbsolutePath();
        var folder = TemporaryFolder.create("millrace-overhead");
        // DynamoDB is elsewhere when it is not local: what it does to a disk here would be counted as the function's.
        var tables = TemporaryFolder.inMemory("millrace-overhead");
        try (var node = SearchNode.start(setting.home(), folder.path().resolve("node"));
                var ledger = DynamoDb.start(setting.home(), tables.path())) {
            var worker = new ShippedJvm(setting.home(), "search", List.of("models", "names", "policies", "language"))
                    .start(
                            OverheadWorker.class,
                            node.address(),
                            ledger.address(),
                            setting.home().resolve("layers/policies").toAbsolutePath(),
                            collection,
                            setting.records().orElse(QUERIES));
            var last = "";
            for (var line = worker.inputReader().readLine();
                    line != null;
                    line = worker.inputReader().readLine()) {
                // What the function logs is between the lines.
                if (line.startsWith(OverheadWorker.SAYS)) {
                    last = line.substring(OverheadWorker.SAYS.length());
                    System.out.println(last);
                }
            }
            if (worker.waitFor() != 0) {
                throw new IllegalStateException("The searches failed: the output above says why");
            }
            return new Result(name(), Double.parseDouble(last), Goal.atMost(GOAL));
        } finally {
            folder.delete();
            tables.delete();
        }
    }
}

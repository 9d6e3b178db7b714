package dev.millrace.bench.search;

import dev.millrace.bench.search.JudgedCollection.JudgedQuery;
import dev.millrace.bench.shipped.CorpusIndexer;
import dev.millrace.bench.shipped.QuerySearcher;
import dev.millrace.bench.suite.ShippedJvm;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// The shipped code that indexes and searches, each in a JVM with the class path of its function.
///
/// @param home the folder of the checkout
/// @param node where OpenSearch answers
record ShippedSearch(Path home, URI node) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// Indexes the documents and says how many and in how many chunks.
    void index(JudgedCollection collection) throws IOException, InterruptedException {
        long began = System.nanoTime();
        var counted = new ShippedJvm(home)
                .run(CorpusIndexer.class, node, collection.corpus())
                .split(" ");
        System.out.printf(
                "%s: %s documents in %s chunks, indexed in %.0f s%n",
                collection.name(), counted[0], counted[1], (System.nanoTime() - began) / 1e9);
    }

    /// What `searchKnowledge` finds, in the order of the queries.
    List<Answered> search(List<JudgedQuery> queries) throws IOException {
        var jvm = new ShippedJvm(home, "search", List.of("models", "names", "policies", "language"));
        var process = jvm.start(QuerySearcher.class, node, home.resolve("layers/policies"));
        try (var input = process.outputWriter();
                var output = process.inputReader()) {
            var answers = new ArrayList<Answered>();
            for (var query : queries) {
                input.write(JSON.createObjectNode().put("id", query.id()).put("text", query.text()) + "\n");
                input.flush();
                var line = output.readLine();
                if (line == null) {
                    throw new IllegalStateException("The search failed: the output above says why");
                }
                answers.add(Answered.of(JSON.readTree(line)));
            }
            return answers;
        } finally {
            process.destroy();
        }
    }
}

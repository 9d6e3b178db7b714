package dev.millrace.bench.search.refusal;

import dev.millrace.bench.shipped.CorpusIndexer;
import dev.millrace.bench.shipped.QuestionAsker;
import dev.millrace.bench.suite.ShippedJvm;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// The shipped code that indexes and answers, each in a JVM with the class path of its function.
///
/// @param home the folder of the checkout
/// @param node where OpenSearch answers
record ShippedAnswers(Path home, URI node) {

    private static final JsonMapper JSON = JsonMapper.shared();

    void index(Path corpus) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var counted =
                new ShippedJvm(home).run(CorpusIndexer.class, node, corpus).split(" ");
        System.out.printf(
                "%s documents in %s chunks, indexed in %.0f s%n",
                counted[0], counted[1], (System.nanoTime() - began) / 1e9);
    }

    /// What becomes of the questions, in their order.
    List<Asked> ask(List<Asking> questions) throws IOException {
        var jvm = new ShippedJvm(home, "search", List.of("models", "names", "policies", "language"));
        var process = jvm.start(QuestionAsker.class, node, home.resolve("layers/policies"));
        try (var input = process.outputWriter();
                var output = process.inputReader()) {
            var asked = new ArrayList<Asked>();
            for (var question : questions) {
                input.write(JSON.createObjectNode().put("id", question.id()).put("text", question.text()) + "\n");
                input.flush();
                var line = output.readLine();
                if (line == null) {
                    throw new IllegalStateException("The questions failed: the output above says why");
                }
                asked.add(Asked.of(question, JSON.readTree(line)));
            }
            return asked;
        } finally {
            process.destroy();
        }
    }
}

package dev.millrace.bench.triage;

import dev.millrace.bench.shipped.TicketClassifier;
import dev.millrace.bench.suite.SearchNode;
import dev.millrace.bench.suite.ShippedJvm;
import dev.millrace.bench.suite.TemporaryFolder;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The shipped code of `classifyTicket` over a real OpenSearch node, in a JVM with the class path and flags of its
/// function.
///
/// @param home the folder of the checkout
record ShippedTriage(Path home) implements Classifier {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TOLD_EVERY = 100;

    @Override
    public List<Guess> guesses(List<Ticket> train, List<Ticket> test) {
        try {
            var folder = TemporaryFolder.create("millrace-triage");
            try (var node = SearchNode.start(home, folder.path())) {
                return answers(node, examples(folder.path(), train), test);
            } finally {
                folder.delete();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path examples(Path folder, List<Ticket> train) throws IOException {
        var lines = train.stream()
                .map(ticket -> JSON.createObjectNode()
                        .put("text", ticket.text())
                        .put("label", ticket.label())
                        .toString())
                .toList();
        return Files.write(folder.resolve("examples.jsonl"), lines);
    }

    private List<Guess> answers(SearchNode node, Path examples, List<Ticket> test) throws IOException {
        var jvm = new ShippedJvm(home, "triage", List.of("models", "names", "policies", "language"));
        var process = jvm.start(TicketClassifier.class, node.address(), home.resolve("layers/policies"), examples);
        try (var input = process.outputWriter();
                var output = process.inputReader()) {
            var began = System.nanoTime();
            read(output);
            System.out.printf("examples embedded and indexed in %.0f s%n", (System.nanoTime() - began) / 1e9);
            return answers(input, output, test);
        } finally {
            process.destroy();
        }
    }

    private static List<Guess> answers(BufferedWriter input, BufferedReader output, List<Ticket> test)
            throws IOException {
        var guesses = new ArrayList<Guess>();
        var times = new ArrayList<Double>();
        for (var ticket : test) {
            input.write(JSON.createObjectNode().put("text", ticket.text()) + "\n");
            input.flush();
            var answer = JSON.readTree(read(output));
            guesses.add(guess(answer));
            times.add(answer.path("milliseconds").asDouble());
            if (guesses.size() % TOLD_EVERY == 0) {
                System.out.printf("%d of %d classified%n", guesses.size(), test.size());
            }
        }
        times.sort(null);
        System.out.printf(
                "a ticket takes %.0f ms (median), %.0f ms (95 %%)%n",
                times.get(times.size() / 2), times.get(times.size() * 95 / 100));
        return guesses;
    }

    private static Guess guess(JsonNode answer) {
        return new Guess(
                answer.path("label").asString(), answer.path("confidence").asDouble());
    }

    private static String read(BufferedReader output) throws IOException {
        var line = output.readLine();
        if (line == null) {
            throw new IllegalStateException("The classifier failed: the output above says why");
        }
        return line;
    }
}

package dev.millrace.local.cli;

import dev.millrace.local.cloud.RunningWorkflows;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `./millrace reindex`
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description =
                "Fills a knowledge index for another model from the documents table, beside the one that is searched,"
                        + " and turns searches to it. Asks the launcher that runs, or starts one for the while.",
        footer = {
            "",
            "The index that was searched before stays: reindex with its embedder to go back.",
            "",
            "Exit status: 0 searches ask the new index, 1 it failed and they ask the one before."
        })
public final class ReindexCommand implements Callable<Integer> {

    private static final String MACHINE = "KnowledgeReindex";
    private static final long PAUSE_MS = 500;
    private static final long LINE_EVERY_NS = 5_000_000_000L;

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--embedder",
            paramLabel = "NAME",
            description = "The model of the new index: bge-small-en-v1.5-q, all-minilm-l6-v2-q, or a remote one"
                    + " (default: that of the template).")
    private @Nullable String embedder;

    @Option(names = "--json", description = "Print what happened as one line of JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        try (var workflows = options.workflows()) {
            var execution = workflows.start(MACHINE, embedder == null ? Map.of() : Map.of("embedder", embedder));
            var ended = await(workflows, execution);
            if (!ended.path("status").asString().equals("SUCCEEDED")) {
                System.err.println("millrace: the reindexing failed: " + reason(ended));
                return 1;
            }
            print(workflows.lastOutput(execution));
            return 0;
        }
    }

    private static JsonNode await(RunningWorkflows workflows, String execution)
            throws IOException, InterruptedException {
        long last = System.nanoTime();
        var state = workflows.describe(execution);
        while (state.path("status").asString().equals("RUNNING")) {
            if (System.nanoTime() - last > LINE_EVERY_NS) {
                last = System.nanoTime();
                System.err.printf(
                        "Reindexing: %,d versions of documents%n",
                        workflows.lastOutput(execution).path("documents").asLong());
            }
            Thread.sleep(PAUSE_MS);
            state = workflows.describe(execution);
        }
        return state;
    }

    /// Functions say it in a sentence, wrapped in JSON.
    private static String reason(JsonNode ended) {
        var cause = ended.path("cause").asString("look into its history.");
        try {
            return JsonMapper.shared().readTree(cause).path("errorMessage").asString(cause);
        } catch (JacksonException plainText) {
            return cause;
        }
    }

    private void print(JsonNode done) {
        if (json) {
            System.out.println(done);
            return;
        }
        System.out.printf(
                "Searches ask %s now: %,d versions of documents in %,d chunks, %,d rejected. Before: %s.%n",
                done.path("index").asString(),
                done.path("documents").asLong(),
                done.path("chunks").asLong(),
                done.path("rejected").asLong(),
                done.path("previous").asString("the same"));
    }
}

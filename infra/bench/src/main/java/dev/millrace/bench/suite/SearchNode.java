package dev.millrace.bench.suite;

import dev.millrace.local.process.JavaCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The OpenSearch node alone, started as the suite starts it: the part that the suite can never be faster than.
final class SearchNode {

    private SearchNode() {}

    /// Starts a node on an empty folder and stops it.
    ///
    /// @return seconds until it answered
    static double secondsToReady(Path home, Path data) throws IOException, InterruptedException {
        Files.createDirectories(data);
        var node = home.resolve("infra/local/opensearch/target/opensearch-home").toAbsolutePath();
        var command = JavaCommand.withHeap("384m")
                .flag("--sun-misc-unsafe-memory-access=allow")
                .run(
                        node.resolve("lib"),
                        "dev.millrace.local.opensearch.OpenSearchNode",
                        "--home",
                        node,
                        "--data",
                        data,
                        "--port",
                        0);
        long began = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = process.inputReader()) {
            if (lines.lines().noneMatch(line -> line.startsWith("READY"))) {
                throw new IllegalStateException("The OpenSearch node alone does not start");
            }
            return (System.nanoTime() - began) / 1e9;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }
}

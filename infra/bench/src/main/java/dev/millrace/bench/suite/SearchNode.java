package dev.millrace.bench.suite;

import dev.millrace.local.process.JavaCommand;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/// The OpenSearch node alone, started as the suite starts it: the part that the suite can never be faster than.
public final class SearchNode implements AutoCloseable {

    private static final String READY = "READY port=";

    private final Process process;
    private final int port;

    private SearchNode(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts a node and returns once it answers.
    ///
    /// @param home the folder of the checkout
    /// @param data where it keeps its indexes
    public static SearchNode start(Path home, Path data) throws IOException {
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
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        for (var line = process.inputReader().readLine();
                line != null;
                line = process.inputReader().readLine()) {
            if (line.startsWith(READY)) {
                return new SearchNode(process, Integer.parseInt(line.substring(READY.length(), line.indexOf(" ms="))));
            }
        }
        throw new IllegalStateException("The OpenSearch node alone does not start");
    }

    /// Where it answers.
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// Starts a node on an empty folder and stops it.
    ///
    /// @return seconds until it answered
    static double secondsToReady(Path home, Path data) throws IOException {
        long began = System.nanoTime();
        try (var _ = start(home, data)) {
            return (System.nanoTime() - began) / 1e9;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.millrace.bench.erp;

import dev.millrace.bench.shipped.DocumentReader;
import dev.millrace.bench.suite.ShippedJvm;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The readers of the function `erp` in a JVM of their own, with its class path and flags.
final class ShippedReader implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Process process;
    private final BufferedWriter input;
    private final BufferedReader output;
    private final List<Double> milliseconds = new ArrayList<>();

    private ShippedReader(Process process) {
        this.process = process;
        input = process.outputWriter();
        output = process.inputReader();
    }

    static ShippedReader start(Path home) throws IOException {
        var jvm = new ShippedJvm(home, "erp", List.of("models", "ocr"));
        return new ShippedReader(jvm.start(DocumentReader.class));
    }

    /// What is read in a document.
    JsonNode fields(Path file) throws IOException {
        var answer = ask(file.toAbsolutePath().toString());
        milliseconds.add(answer.path("milliseconds").asDouble());
        return answer;
    }

    /// The XML in a PDF.
    String xml(Path file) throws IOException {
        return ask("xml:" + file.toAbsolutePath()).path("xml").asString();
    }

    /// The middle time that a page took, since this was last asked.
    double medianMilliseconds() {
        var sorted = milliseconds.stream().sorted().toList();
        milliseconds.clear();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    private JsonNode ask(String line) throws IOException {
        input.write(line + "\n");
        input.flush();
        var answer = output.readLine();
        if (answer == null) {
            throw new IllegalStateException("The reader failed: the output above says why");
        }
        return JSON.readTree(answer);
    }

    @Override
    public void close() {
        process.destroy();
    }
}

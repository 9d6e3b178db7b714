package dev.millrace.bench.masking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A process on one processor that reads the corpus once for each line it is sent.
final class Racer implements AutoCloseable {

    private final String name;
    private final Process process;
    private final BufferedReader answers;
    private final Writer requests;
    private final List<Double> speeds = new ArrayList<>();

    private Racer(String name, Process process) {
        this.name = name;
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.requests = process.outputWriter(StandardCharsets.UTF_8);
    }

    /// Starts it, and waits until it is warm.
    static Racer start(String name, List<String> command) throws IOException {
        var pinned = new ArrayList<>(onOneProcessor());
        pinned.addAll(command);
        var builder = new ProcessBuilder(pinned).redirectError(ProcessBuilder.Redirect.INHERIT);
        List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
                .forEach(it -> builder.environment().put(it, "1"));
        var racer = new Racer(name, builder.start());
        racer.answer();
        return racer;
    }

    /// Where `taskset` is missing, one thread has to do.
    private static List<String> onOneProcessor() {
        return Files.isExecutable(Path.of("/usr/bin/taskset")) ? List.of("/usr/bin/taskset", "-c", "0") : List.of();
    }

    /// Reads the corpus for a round.
    void run() throws IOException {
        requests.write("go\n");
        requests.flush();
        speeds.add(Double.parseDouble(answer()));
    }

    private String answer() throws IOException {
        var line = answers.readLine();
        if (line == null) {
            throw new IllegalStateException(name + " failed: its output above says why");
        }
        return line;
    }

    String name() {
        return name;
    }

    /// Characters a second, for each round.
    List<Double> speeds() {
        return speeds;
    }

    @Override
    public void close() {
        process.destroy();
    }
}

package dev.millrace.local.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// Copies what a child prints into its log file, and keeps the last lines at hand for messages.
final class ChildLog {

    private static final int KEPT_LINES = 20;

    private final Path file;
    private final Deque<String> last = new ArrayDeque<>();

    ChildLog(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /// Returns when the process has closed its output.
    void copy(Process process, Consumer<String> eachLine) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
                var out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                out.write(line);
                out.newLine();
                out.flush();
                remember(line);
                eachLine.accept(line);
            }
        }
    }

    synchronized String lastLines() {
        return String.join("\n", last);
    }

    private synchronized void remember(String line) {
        last.addLast(line);
        if (last.size() > KEPT_LINES) {
            last.removeFirst();
        }
    }
}

package dev.millrace.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/// What is printed to standard output and error.
public final class PrintedLines {

    private PrintedLines() {}

    /// Work that may fail.
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /// The lines printed during the work.
    public static List<String> during(Work work) {
        var out = System.out;
        var err = System.err;
        var printed = new ByteArrayOutputStream();
        try (var stream = new PrintStream(printed, true, UTF_8)) {
            System.setOut(stream);
            System.setErr(stream);
            work.run();
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return printed.toString(UTF_8).lines().toList();
    }
}

package dev.millrace.acceptance;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The checkout, and how to start from it what `./millrace` starts.
final class Suite {

    /// Where the suite runs: `-Dtarget=local`, `localstack` or `aws`.
    static final String TARGET = System.getProperty("target", "local");

    private static final int PATIENCE_SECONDS = 60;

    private Suite() {}

    /// What a command that ended by itself left.
    record Ended(int status, String output) {}

    static Path home() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("template.yaml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("run the tests inside the checkout");
    }

    static Path samples() {
        return home().resolve("infra/local/samples");
    }

    /// Why the tests cannot run here, if they cannot.
    static Optional<String> obstacle() {
        if (!TARGET.equals("local")) {
            return Optional.of(
                    "-Dtarget=%s is not available yet: these tests kill processes and read files of the local cloud."
                            .formatted(TARGET));
        }
        return Files.isDirectory(home().resolve("infra/local/cloud/target/dist/lib"))
                ? Optional.empty()
                : Optional.of("The local cloud is not built: run mvn package first.");
    }

    /// Starts `./millrace` with these arguments and leaves it running.
    static RunningSuite start(Path data, String... arguments) throws IOException {
        Files.createDirectories(data);
        var output = Files.createTempFile(data.getParent(), "millrace-", ".out");
        var words = new ArrayList<>(List.of(arguments));
        words.addAll(List.of("--data", data.toString(), "--port", "0"));
        return new RunningSuite(launch(words, output.toFile()), data, output);
    }

    /// Runs `./millrace` to its end.
    static Ended run(Path folder, String... arguments) throws IOException, InterruptedException {
        var output = Files.createTempFile(folder, "millrace-", ".out");
        return ended(launch(List.of(arguments), output.toFile()), output);
    }

    /// Runs `./millrace` to its end with this file as its standard input.
    static Ended runReading(Path input, Path folder, String... arguments) throws IOException, InterruptedException {
        var output = Files.createTempFile(folder, "millrace-", ".out");
        return ended(
                prepared(List.of(arguments), output.toFile())
                        .redirectInput(input.toFile())
                        .start(),
                output);
    }

    static Ended ended(Process process, Path output) throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(
                    "it still runs after %d s, having said: %s".formatted(PATIENCE_SECONDS, Files.readString(output)));
        }
        return new Ended(process.exitValue(), Files.readString(output));
    }

    private static Process launch(List<String> arguments, File output) throws IOException {
        return prepared(arguments, output).start();
    }

    private static ProcessBuilder prepared(List<String> arguments, File output) {
        var command = new ArrayList<>(List.of(home().resolve("millrace").toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
        builder.environment().putAll(Map.of("MILLRACE_SKIP_BUILD", "1", "JAVA_HOME", System.getProperty("java.home")));
        return builder;
    }
}

package dev.millrace.bench.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// `./millrace up` in a process of its own.
final class Suite implements AutoCloseable {

    private static final String END = "\0";

    private final Path data;
    private final Path log;
    private final Process process;
    private final long startedAt = System.nanoTime();
    private final Meter meter;
    private final BlockingQueue<String> printed = new LinkedBlockingQueue<>();

    private Suite(Path home, Path data, List<String> more) throws IOException {
        this.data = data;
        this.log = data.resolveSibling(data.getFileName() + ".log");
        var command = new ArrayList<>(
                List.of(home.resolve("millrace").toString(), "up", "--port", "0", "--data", data.toString()));
        command.addAll(more);
        var builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("MILLRACE_SKIP_BUILD", "1");
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        meter = Meter.watching(process.toHandle());
        Thread.ofPlatform().daemon().name("suite-output").start(this::read);
    }

    /// @param more arguments of `up`
    static Suite start(Path home, Path data, String... more) throws IOException {
        Files.createDirectories(data);
        return new Suite(home.toAbsolutePath().normalize(), data, List.of(more));
    }

    Meter meter() {
        return meter;
    }

    /// Waits until its HTTP API answers.
    ///
    /// @return seconds since the start
    double awaitApi() throws IOException, InterruptedException {
        while (port("api").isEmpty() || !api().answers()) {
            requireAlive();
            Thread.sleep(20);
        }
        return seconds();
    }

    /// Waits for a line on standard output.
    String awaitLine(Predicate<String> wanted, Duration limit) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            var line = printed.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (line == null || line.equals(END)) {
                throw new IllegalStateException("./millrace up %s; it said:%n%s"
                        .formatted(line == null ? "took longer than " + limit : "ended", said()));
            }
            if (wanted.test(line)) {
                return line;
            }
        }
    }

    /// The HTTP API of this run.
    SuiteApi api() throws IOException {
        return new SuiteApi(port("api").orElseThrow());
    }

    /// Where a part listens, once it was decided.
    Optional<Integer> port(String part) throws IOException {
        var file = data.resolve("ports").resolve(part);
        var text = Files.exists(file) ? Files.readString(file).strip() : "";
        return text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
    }

    /// Seconds since the start.
    double seconds() {
        return (System.nanoTime() - startedAt) / 1e9;
    }

    /// Stops it as Ctrl-C does.
    @Override
    public void close() {
        meter.close();
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void requireAlive() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("./millrace up ended; it said:%n%s".formatted(said()));
        }
    }

    private String said() throws IOException {
        return Files.readString(log);
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(printed::add);
        } catch (IOException | RuntimeException closed) {
            // The process ended.
        }
        printed.add(END);
    }
}

package dev.millrace.acceptance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A launcher that somebody started, with all that it started.
final class RunningSuite implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process launcher;
    private final Path data;
    private final Path output;

    RunningSuite(Process launcher, Path data, Path output) {
        this.launcher = launcher;
        this.data = data;
        this.output = output;
    }

    /// Waits until everything answers.
    RunningSuite awaitReady() throws InterruptedException {
        awaitWords("Ready in");
        return this;
    }

    /// Waits until the launcher says that it has ingested what it was started with.
    RunningSuite awaitIngested() throws InterruptedException {
        awaitWords("Stop with Ctrl-C");
        return this;
    }

    /// Waits until nothing has been under way for a second.
    void awaitIdle(Duration patience) throws InterruptedException {
        var api = new Api(this);
        var quiet = new int[1];
        Eventually.await("idle", patience, () -> {
            quiet[0] = api.status().path("idle").asBoolean(false) ? quiet[0] + 1 : 0;
            return quiet[0] >= 5;
        });
    }

    /// What it has printed so far.
    String printed() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    URI url(String part) {
        return URI.create("http://127.0.0.1:" + port(part));
    }

    int port(String part) {
        try {
            return Integer.parseInt(
                    Files.readString(data.resolve("ports").resolve(part)).strip());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Path data() {
        return data;
    }

    long pid() {
        return launcher.pid();
    }

    boolean isAlive() {
        return launcher.isAlive();
    }

    /// The process of a storage, queue or search part.
    Stream<ProcessHandle> part(String name) {
        try {
            var lines = Files.readAllLines(data.resolve("run").resolve(name + ".pid"));
            return ProcessHandle.of(Long.parseLong(lines.getFirst())).stream();
        } catch (IOException | RuntimeException beingReplaced) {
            return Stream.of();
        }
    }

    /// The processes in which a function runs right now.
    List<ProcessHandle> sandboxes(String function) {
        return launcher.descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(function + ".arguments"))
                .toList();
    }

    /// As `kill -9` does it.
    void kill() throws InterruptedException {
        launcher.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            launcher.onExit().get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            launcher.descendants().forEach(ProcessHandle::destroyForcibly);
            launcher.destroyForcibly();
            throw new AssertionError("the launcher did not stop within 30 s", e);
        }
    }

    private void awaitWords(String words) throws InterruptedException {
        Eventually.await("\"" + words + "\"", PATIENCE, () -> {
            if (!launcher.isAlive()) {
                throw new AssertionError("the launcher ended: " + printed());
            }
            return printed().contains(words);
        });
    }
}

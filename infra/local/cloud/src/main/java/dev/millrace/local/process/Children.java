package dev.millrace.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// The child processes of one launcher. Closing stops them, the last one first.
///
/// A launcher that is killed cannot stop anything: every child watches its standard input and ends with it, and a child
/// that does not is ended by the next launcher.
public final class Children implements AutoCloseable {

    private final Path logs;
    private final Path pids;
    private final Consumer<String> journal;
    private final Deque<Child> running = new ArrayDeque<>();

    /// @param journal is told, in a sentence, when a child ended and is started again
    public Children(DataFolder data, Consumer<String> journal) throws IOException {
        this.logs = Files.createDirectories(data.path().resolve("logs"));
        this.pids = Files.createDirectories(data.path().resolve("run"));
        this.journal = journal;
    }

    /// Starts a child and does not wait for it, so that several can come up side by side.
    public Child start(ChildCommand command) throws IOException {
        var log = new ChildLog(logs.resolve(command.name() + ".log"));
        var child = new Child(command, log, new PidFile(pids.resolve(command.name() + ".pid")), journal);
        child.start();
        synchronized (running) {
            running.push(child);
        }
        return child;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        synchronized (running) {
            while (!running.isEmpty()) {
                running.pop().stop();
            }
        }
    }
}

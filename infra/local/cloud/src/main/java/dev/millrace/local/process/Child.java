package dev.millrace.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One part in a process of its own. Dies it unexpectedly, a new process takes its place with the same command, and so
/// on the same port.
public final class Child {

    private static final int ATTEMPTS_TO_GET_READY = 3;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONG_ENOUGH_TO_BE_WELL = Duration.ofSeconds(10);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(3);

    private final ChildCommand command;
    private final ChildLog log;
    private final PidFile pidFile;
    private final Consumer<String> journal;
    private final CountDownLatch firstReady = new CountDownLatch(1);
    private volatile boolean stopping;
    private volatile boolean ready;
    private volatile int failedAttempts;
    private volatile @Nullable Process process;

    Child(ChildCommand command, ChildLog log, PidFile pidFile, Consumer<String> journal) {
        this.command = command;
        this.log = log;
        this.pidFile = pidFile;
        this.journal = journal;
    }

    public String name() {
        return command.name();
    }

    public boolean isReady() {
        return ready;
    }

    public long pid() {
        var current = process;
        return current == null ? -1 : current.pid();
    }

    /// Waits until the process answers for the first time.
    ///
    /// @throws ChildFailed when it does not, with its last words
    public Child awaitReady() throws InterruptedException {
        var deadline = System.nanoTime() + command.patience().toNanos();
        while (!firstReady.await(20, TimeUnit.MILLISECONDS)) {
            if (failedAttempts >= ATTEMPTS_TO_GET_READY) {
                throw new ChildFailed(name(), "does not start", log);
            }
            if (System.nanoTime() > deadline) {
                throw new ChildFailed(
                        name(), "was not ready after " + command.patience().toSeconds() + " s", log);
            }
        }
        return this;
    }

    void start() throws IOException {
        pidFile.endStale();
        spawn();
        Thread.ofVirtual().name("watch-" + name()).start(this::watch);
    }

    /// Lets go of the process, which ends it; kills it if that is not enough.
    void stop() throws IOException, InterruptedException {
        stopping = true;
        Process last;
        synchronized (this) {
            last = process;
        }
        if (last != null) {
            closeInput(last);
            if (!last.waitFor(TIME_TO_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                last.destroyForcibly().waitFor();
            }
        }
        pidFile.delete();
    }

    private void watch() {
        var pause = SHORTEST_PAUSE;
        while (true) {
            var started = System.nanoTime();
            var exit = follow();
            if (stopping) {
                return;
            }
            journal.accept(name() + " ended with " + exit + "; starting it again");
            var well = System.nanoTime() - started > LONG_ENOUGH_TO_BE_WELL.toNanos();
            pause = well ? SHORTEST_PAUSE : shorter(pause.multipliedBy(2), LONGEST_PAUSE);
            sleep(pause);
            spawnAgain();
        }
    }

    /// Follows one process to its end.
    private int follow() {
        var current = process;
        if (current == null) {
            return -1;
        }
        try {
            log.copy(current, this::look);
            return current.waitFor();
        } catch (IOException e) {
            journal.accept(name() + ": its log cannot be written: " + e.getMessage());
            return waitFor(current);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        } finally {
            failedAttempts = ready ? 0 : failedAttempts + 1;
            ready = false;
        }
    }

    private void look(String line) {
        if (command.readiness() instanceof Readiness.Line expected && line.startsWith(expected.start())) {
            markReady();
        }
    }

    private void markReady() {
        ready = true;
        firstReady.countDown();
    }

    private void spawnAgain() {
        try {
            spawn();
        } catch (IOException e) {
            journal.accept(name() + " cannot be started: " + e.getMessage());
        }
    }

    private synchronized void spawn() throws IOException {
        if (stopping) {
            return;
        }
        var builder = new ProcessBuilder(command.command()).redirectErrorStream(true);
        builder.environment().putAll(command.environment());
        var started = builder.start();
        process = started;
        pidFile.write(started.toHandle());
        if (command.readiness() instanceof Readiness.Port port) {
            Thread.ofVirtual().name("probe-" + name()).start(() -> probe(started, port.number()));
        }
    }

    private void probe(Process started, int port) {
        while (started.isAlive() && !stopping) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    markReady();
                    return;
                }
            } catch (IOException notYet) {
                sleep(SHORTEST_PAUSE);
            }
        }
    }

    private static void closeInput(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            process.destroy();
        }
    }

    private static int waitFor(Process process) {
        return process.onExit().join().exitValue();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("Interrupted", e));
        }
    }
}

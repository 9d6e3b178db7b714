package dev.millrace.local.lambda;

import dev.millrace.local.http.LoopbackServer;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// One JVM that runs one function, one invocation at a time.
final class Sandbox implements AutoCloseable {

    private final FunctionDefinition function;
    private final RuntimeApi api;
    private final LoopbackServer server;
    private final Process process;
    private final LogPump log;
    private final ClassArchive archive;
    private final Duration initLimit;
    private final long startedAt = System.nanoTime();
    private @Nullable Duration initDuration;
    private volatile long usedAt = startedAt;
    private int invocations;

    Sandbox(
            FunctionDefinition function,
            RuntimeApi api,
            LoopbackServer server,
            Process process,
            LogPump log,
            ClassArchive archive,
            Duration initLimit) {
        this.function = function;
        this.api = api;
        this.server = server;
        this.process = process;
        this.log = log;
        this.archive = archive;
        this.initLimit = initLimit;
        process.onExit().thenAccept(ended -> api.exited(ended.exitValue()));
    }

    /// Waits until the function is loaded.
    ///
    /// @return the error as JSON, if it could not be loaded
    Optional<byte[]> awaitReady() throws InterruptedException {
        try {
            var error = api.initialized().get(initLimit.toMillis(), TimeUnit.MILLISECONDS);
            initDuration = since(startedAt);
            return error;
        } catch (TimeoutException e) {
            kill();
            return Optional.of(LambdaJson.error(
                    "Sandbox.Timedout", "Error: Init timed out after %d seconds".formatted(initLimit.toSeconds())));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Runs one invocation to its end, whatever that is.
    ///
    /// @return empty if the process had died before it took the invocation
    Optional<InvocationResult> run(Invocation invocation) throws InterruptedException {
        log.clearTail();
        var takenAt = new CompletableFuture<Long>();
        var turn = Turn.of(invocation, () -> {
            log.platform("START RequestId: %s Version: $LATEST".formatted(invocation.id()));
            takenAt.complete(System.nanoTime());
        });
        if (!handOver(turn)) {
            return Optional.empty();
        }
        var reply = await(turn);
        var duration = since(takenAt.join());
        settle(turn, reply);
        return Optional.of(report(invocation, reply, duration));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// How long it has not been used.
    Duration idleFor() {
        return since(usedAt);
    }

    /// Ends the process: at once, or in order when its class archive is still to be written.
    void retire(Duration limit) {
        if (archive.isRecording() && invocations > 0 && limit.isPositive()) {
            exitInOrder(limit);
        }
        close();
    }

    @Override
    public void close() {
        kill();
        server.close();
        archive.keep(false);
    }

    private boolean handOver(Turn turn) throws InterruptedException {
        var offeredAt = System.nanoTime();
        while (isAlive() && since(offeredAt).compareTo(initLimit) < 0) {
            if (api.handOver(turn, Duration.ofMillis(200))) {
                return true;
            }
        }
        return false;
    }

    private Reply await(Turn turn) throws InterruptedException {
        try {
            return turn.reply().get(function.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            turn.reply().complete(new Reply.TimedOut(function.timeout()));
            return turn.reply().join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            kill();
            throw e;
        }
    }

    private void settle(Turn turn, Reply reply) {
        if (reply instanceof Reply.TimedOut) {
            kill();
        }
        turn.settled().completeOnTimeout(null, 500, TimeUnit.MILLISECONDS).join();
        log.settle();
    }

    private InvocationResult report(Invocation invocation, Reply reply, Duration duration) {
        var init = invocations++ == 0 ? Optional.ofNullable(initDuration) : Optional.<Duration>empty();
        usedAt = System.nanoTime();
        new InvocationReport(function, invocation.id(), reply, duration, init, PeakMemory.of(process))
                .lines()
                .forEach(log::platform);
        var failed = !(reply instanceof Reply.Answered);
        return new InvocationResult(
                invocation.id(),
                reply.payload(invocation.id()),
                failed ? Optional.of("Unhandled") : Optional.empty(),
                log.tail(),
                duration,
                init);
    }

    private void exitInOrder(Duration limit) {
        try {
            var line = process.getOutputStream();
            line.write('\n');
            line.flush();
            archive.keep(process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0);
        } catch (IOException e) {
            archive.keep(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}

package dev.millrace.local.lambda;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// The sandboxes of one function: at most so many, started when needed, replaced when they die.
///
/// Whoever holds a slot may use an idle sandbox or start one.
final class SandboxPool {

    private final Supplier<Sandbox> starter;
    private final Semaphore slots;
    private final ConcurrentLinkedDeque<Sandbox> idle = new ConcurrentLinkedDeque<>();
    private final Set<Sandbox> busy = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    SandboxPool(Supplier<Sandbox> starter, int size) {
        this.starter = starter;
        this.slots = new Semaphore(size, true);
    }

    /// Waits for a sandbox and runs the invocation there.
    InvocationResult run(Invocation invocation) throws InterruptedException {
        slots.acquire();
        try {
            for (var reused = idle.poll(); reused != null; reused = idle.poll()) {
                var result = runIn(reused, invocation);
                if (result.isPresent()) {
                    return result.get();
                }
            }
            return runInNew(invocation);
        } finally {
            slots.release();
        }
    }

    /// Starts a sandbox if there is none, so that the first invocation finds it ready.
    ///
    /// @return the error as JSON, if the function could not be loaded
    Optional<byte[]> warm() throws InterruptedException {
        slots.acquire();
        try {
            if (idle.stream().anyMatch(Sandbox::isAlive)) {
                return Optional.empty();
            }
            var sandbox = start();
            var error = awaitReady(sandbox);
            if (error.isEmpty()) {
                giveBack(sandbox);
            }
            return error;
        } finally {
            slots.release();
        }
    }

    /// Stops the sandboxes that nobody has used for so long.
    void retireIdle(Duration age, Duration limit) {
        var old = idle.stream().filter(one -> one.idleFor().compareTo(age) >= 0).toList();
        old.stream().filter(idle::remove).forEach(one -> one.retire(limit));
    }

    /// Stops all of them; what they are doing ends with them.
    void close(Duration limit) {
        closed = true;
        busy.forEach(Sandbox::close);
        takeIdle().forEach(one -> one.retire(limit));
    }

    private List<Sandbox> takeIdle() {
        var all = new ArrayList<Sandbox>();
        for (var one = idle.poll(); one != null; one = idle.poll()) {
            all.add(one);
        }
        return all;
    }

    private InvocationResult runInNew(Invocation invocation) throws InterruptedException {
        var sandbox = start();
        var error = awaitReady(sandbox);
        if (error.isPresent()) {
            return failed(invocation, error.get());
        }
        return runIn(sandbox, invocation)
                .orElseGet(() -> failed(invocation, new Reply.Exited(0).payload(invocation.id())));
    }

    private Optional<InvocationResult> runIn(Sandbox sandbox, Invocation invocation) throws InterruptedException {
        busy.add(sandbox);
        try {
            return sandbox.run(invocation);
        } finally {
            giveBack(sandbox);
        }
    }

    private Sandbox start() {
        refuseWhenClosed();
        var sandbox = starter.get();
        busy.add(sandbox);
        if (closed) {
            sandbox.close();
        }
        refuseWhenClosed();
        return sandbox;
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw new InvocationRefused(InvocationRefused.Reason.CLOSED, "Lambda is shutting down");
        }
    }

    private Optional<byte[]> awaitReady(Sandbox sandbox) throws InterruptedException {
        var error = sandbox.awaitReady();
        if (error.isPresent()) {
            busy.remove(sandbox);
            sandbox.close();
        }
        return error;
    }

    private void giveBack(Sandbox sandbox) {
        if (sandbox.isAlive() && !closed) {
            idle.push(sandbox);
        } else {
            sandbox.close();
        }
        busy.remove(sandbox);
    }

    private static InvocationResult failed(Invocation invocation, byte[] error) {
        return new InvocationResult(
                invocation.id(), error, Optional.of("Unhandled"), new byte[0], Duration.ZERO, Optional.empty());
    }
}

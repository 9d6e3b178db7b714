package dev.millrace.local.lambda;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// One function: lets invocations in as its reserved concurrency allows, and has them run.
final class FunctionRunner {

    private final FunctionDefinition definition;
    private final SandboxPool pool;
    private final AtomicInteger underWay = new AtomicInteger();

    FunctionRunner(FunctionDefinition definition, SandboxPool pool) {
        this.definition = definition;
        this.pool = pool;
    }

    FunctionDefinition definition() {
        return definition;
    }

    SandboxPool pool() {
        return pool;
    }

    /// Runs an invocation; waits for a sandbox if it must.
    ///
    /// @throws InvocationRefused when more would be under way than the function reserves
    InvocationResult run(Invocation invocation) {
        try {
            if (underWay.incrementAndGet() > definition.reservedConcurrency().orElse(Integer.MAX_VALUE)) {
                throw new InvocationRefused(InvocationRefused.Reason.THROTTLED, "Rate Exceeded.");
            }
            return pool.run(invocation);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InvocationRefused(InvocationRefused.Reason.CLOSED, "Lambda is shutting down");
        } finally {
            underWay.decrementAndGet();
        }
    }

    /// Has a sandbox ready; the error as JSON if the function cannot be loaded.
    Optional<byte[]> warm() {
        try {
            return pool.warm();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InvocationRefused(InvocationRefused.Reason.CLOSED, "Lambda is shutting down");
        }
    }
}

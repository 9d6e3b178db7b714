package dev.millrace.models.onnx;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.error.Transient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// A few threads that compute, shared by all callers, so that many callers do not fight over the cores.
final class Workers implements AutoCloseable {

    private final ExecutorService threads;

    Workers(int count) {
        threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name("embedder-", 0).factory());
    }

    /// Computes an item for each of the positions and waits for all. They are begun in the order given.
    <T> List<T> compute(int[] positions, IntFunction<T> item) {
        var pending = new ArrayList<Future<T>>(positions.length);
        for (var position : positions) {
            pending.add(threads.submit(() -> item.apply(position)));
        }
        try {
            var items = new ArrayList<T>(positions.length);
            for (var one : pending) {
                items.add(one.get());
            }
            return items;
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Transient("Interrupted while embedding", e);
        } finally {
            pending.forEach(one -> one.cancel(false));
        }
    }

    private static MillraceException failure(Throwable cause) {
        return cause instanceof MillraceException known ? known : new Defect("Embedding failed", cause);
    }

    @Override
    public void close() {
        threads.close();
    }
}

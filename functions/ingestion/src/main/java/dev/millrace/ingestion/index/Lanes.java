package dev.millrace.ingestion.index;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.error.Transient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/// Works on two things at a time, in their order: while one is written, which takes the network, the other is embedded,
/// which takes the processors, and no processor waits for the end of either.
final class Lanes {

    private static final int LANES = 2;

    private Lanes() {}

    /// Does the work on every item and takes the results in the order of the items, until one fails.
    static <I, O> void run(List<I> items, Function<I, O> work, Consumer<O> result) {
        var lanes = Executors.newFixedThreadPool(LANES, Thread.ofVirtual().factory());
        try {
            var pending = new ArrayList<Future<O>>(items.size());
            items.forEach(item -> pending.add(lanes.submit(() -> work.apply(item))));
            for (var one : pending) {
                result.accept(one.get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof MillraceException known ? known : new Defect("Indexing a slice failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Transient("Interrupted while indexing", e);
        } finally {
            lanes.shutdownNow();
        }
    }
}

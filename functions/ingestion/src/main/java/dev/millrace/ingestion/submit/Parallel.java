package dev.millrace.ingestion.submit;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Waits for many answers at once.
final class Parallel {

    private Parallel() {}

    /// The results in the order of the items. The work must keep its failures to itself.
    static <I, O> List<O> map(List<I> items, Function<I, O> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pending = new ArrayList<Future<O>>(items.size());
            items.forEach(item -> pending.add(threads.submit(() -> work.apply(item))));
            var results = new ArrayList<O>(items.size());
            for (var one : pending) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new Defect("The review of a message failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Transient("Interrupted while reviewing messages", e);
        }
    }
}

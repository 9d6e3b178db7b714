package dev.millrace.ingestion.delta;

import dev.millrace.ingestion.table.Appended;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Commits together what concurrent invocations of this process bring: while one commit is under way, those who wait
/// gather, and whoever gets the turn next commits for all of them.
final class GroupCommit {

    private static final int LARGEST_GROUP = 1_000;

    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final Function<List<Append>, Map<Append, Appended>> commit;

    GroupCommit(Function<List<Append>, Map<Append, Appended>> commit) {
        this.commit = commit;
    }

    /// Returns once the batch is in the log, by whoever's hand.
    Appended submit(Append append) {
        var waiting = new Waiting(append, new CompletableFuture<>());
        queue.add(waiting);
        turn.lock();
        try {
            while (!waiting.done().isDone()) {
                commit(takeGroup());
            }
        } finally {
            turn.unlock();
        }
        return waiting.result();
    }

    private List<Waiting> takeGroup() {
        var group = new ArrayList<Waiting>();
        for (var next = queue.poll(); next != null; next = queue.poll()) {
            group.add(next);
            if (group.size() == LARGEST_GROUP) {
                break;
            }
        }
        return group;
    }

    private void commit(List<Waiting> group) {
        var byTransaction = new LinkedHashMap<String, Append>();
        group.forEach(waiting -> byTransaction.putIfAbsent(waiting.append().applicationId(), waiting.append()));
        try {
            var outcomes = commit.apply(List.copyOf(byTransaction.values()));
            group.forEach(waiting -> waiting.done()
                    .complete(outcomes.get(byTransaction.get(waiting.append().applicationId()))));
        } catch (RuntimeException | Error failure) {
            group.forEach(waiting -> waiting.done().completeExceptionally(failure));
        }
    }

    private record Waiting(Append append, CompletableFuture<Appended> done) {

        Appended result() {
            try {
                return done.join();
            } catch (CompletionException e) {
                switch (e.getCause()) {
                    case RuntimeException failure -> throw failure;
                    case Error failure -> throw failure;
                    case null, default -> throw e;
                }
            }
        }
    }
}

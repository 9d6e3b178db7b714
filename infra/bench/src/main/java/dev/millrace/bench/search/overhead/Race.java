package dev.millrace.bench.search.overhead;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Calls of several kinds, taking turns.
///
/// @param kinds each takes the number of a query
/// @param queries how many there are
record Race(List<Call> kinds, int queries) {

    /// @see Race#kinds
    @FunctionalInterface
    interface Call {
        void make(int query);
    }

    /// One client: each query is put in every way before the next, beginning with another way each time.
    List<Times> one(int rounds) {
        var times = times(rounds * queries);
        for (int i = 0; i < rounds * queries; i++) {
            for (int turn = 0; turn < kinds.size(); turn++) {
                int kind = (i + turn) % kinds.size();
                times.get(kind).millis()[i] = millis(kinds.get(kind), i % queries);
            }
        }
        return times;
    }

    /// Several clients: all queries in one way, then all in the next.
    List<Times> many(int clients, int rounds) throws InterruptedException {
        var times = times(rounds * queries);
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < kinds.size(); turn++) {
                int kind = (round + turn) % kinds.size();
                phase(kinds.get(kind), times.get(kind), round * queries, clients);
            }
        }
        return times;
    }

    private void phase(Call kind, Times times, int from, int clients) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var all = IntStream.range(0, queries)
                    .<Future<?>>mapToObj(
                            query -> threads.submit(() -> times.millis()[from + query] = millis(kind, query)))
                    .toList();
            for (var each : all) {
                each.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    private List<Times> times(int calls) {
        return kinds.stream().map(_ -> new Times(new double[calls])).toList();
    }

    private static double millis(Call kind, int query) {
        long began = System.nanoTime();
        kind.make(query);
        return (System.nanoTime() - began) / 1e6;
    }
}

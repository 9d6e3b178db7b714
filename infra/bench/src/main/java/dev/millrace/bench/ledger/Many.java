package dev.millrace.bench.ledger;

import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.ledger.LedgerStore;
import dev.millrace.core.ledger.Replayer;
import dev.millrace.core.ledger.VerifyStream;
import dev.millrace.core.ledger.replay.OtherPolicy;
import dev.millrace.core.ledger.replay.Replayers;
import dev.millrace.core.ledger.replay.WhatIf;
import dev.millrace.core.ledger.replay.WhatIf.Question;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Many decisions in several streams at once, each stream by one writer and reader.
record Many(String where, GuardrailDecisions decisions, LedgerStore store) {

    private static final int STREAMS = 4;

    void append(int records) throws Exception {
        var ledger = new Ledger(store, Clock.systemUTC(), _ -> {});
        measure("appended", stream -> appendTo(ledger, stream, share(records)));
    }

    /// @throws IllegalStateException if a stream is not whole
    void verify(int records) throws Exception {
        var verified = measure("verified", stream -> {
            var verification = new VerifyStream(store).apply(stream);
            if (!verification.isWhole()) {
                throw new IllegalStateException("%s: %s".formatted(stream, verification.faults()));
            }
            return verification.records();
        });
        requireAll(records, verified);
    }

    /// @throws IllegalStateException if an outcome is not the recorded one
    void replay(int records, Replayer replayer) throws Exception {
        var whatIf = new WhatIf(store, new Replayers(List.of(replayer)));
        var policy = OtherPolicy.parse(decisions.versions().getOrDefault("policy", ""));
        var identical = measure(
                "replayed",
                stream -> whatIf.ask(
                                new Question(Optional.of(stream), Optional.empty(), Instant.MIN, Instant.MAX, policy),
                                _ -> {})
                        .identical());
        requireAll(records, identical);
    }

    private long appendTo(Ledger ledger, String stream, int count) {
        for (var from = 0; from < count; from += LedgerStore.MOST_AT_ONCE) {
            ledger.append(LongStream.range(from, Math.min(count, from + LedgerStore.MOST_AT_ONCE))
                    .mapToObj(number -> decisions.decision(stream, number))
                    .toList());
        }
        return count;
    }

    /// Does the work for every stream at once, and tells the rate.
    private long measure(String what, ToLongFunction<String> work) throws Exception {
        var began = System.nanoTime();
        var done = 0L;
        try (var workers = Executors.newFixedThreadPool(STREAMS)) {
            var calls = IntStream.range(0, STREAMS)
                    .mapToObj(i -> "guardrail/tenant-" + i)
                    .map(stream -> (Callable<Long>) () -> work.applyAsLong(stream))
                    .toList();
            for (var call : workers.invokeAll(calls)) {
                done += result(call);
            }
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("%s: %,d records %s in %.1f s, %,.0f/s%n", where, done, what, seconds, done / seconds);
        return done;
    }

    private static long result(Future<Long> call) throws InterruptedException {
        try {
            return call.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static int share(int records) {
        return records / STREAMS;
    }

    private static void requireAll(int records, long done) {
        if (done != share(records) * (long) STREAMS) {
            throw new IllegalStateException("only %,d of %,d records came out right".formatted(done, records));
        }
    }
}

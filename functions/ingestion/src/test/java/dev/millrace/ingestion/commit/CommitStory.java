package dev.millrace.ingestion.commit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.error.Transient;
import dev.millrace.core.store.Buckets;
import dev.millrace.core.store.InMemoryBuckets;
import dev.millrace.ingestion.delta.DeltaDocumentTable;
import dev.millrace.ingestion.jsonl.MaskedLines;
import dev.millrace.ingestion.table.CrashingBuckets;
import dev.millrace.ingestion.table.CrashingBuckets.Crash;
import dev.millrace.ingestion.table.DocumentRow;
import dev.millrace.ingestion.table.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Batches that share documents come to the table in any order, again and again, while everything that can break does.
final class CommitStory {

    private static final ObjectPointer ROOT = new ObjectPointer("lake", "tables/documents");
    private static final int BATCHES = 6;
    private static final int DOCUMENTS = 20;
    private static final int EVENTS = 25;
    private static final int MOST_CALLS = 14;

    private final Random random;
    private final InMemoryBuckets buckets = new InMemoryBuckets();
    private final InMemoryClaims claims = new InMemoryClaims();
    private final MutableClock clock = new MutableClock();
    private final List<List<String>> batches;
    private CommitDocuments longLived = process(buckets);

    CommitStory(long seed) {
        random = new Random(seed);
        batches = IntStream.range(0, BATCHES).mapToObj(_ -> documents()).toList();
        IntStream.range(0, BATCHES).forEach(this::mask);
    }

    /// Tells the story and checks how it ends.
    void play() throws Exception {
        for (var event = 0; event < EVENTS; event++) {
            happen(random.nextInt(8), random.nextInt(BATCHES));
        }
        requireOneRowEach(IntStream.range(0, BATCHES).mapToObj(this::deliver).toList());
    }

    private void happen(int event, int batch) throws Exception {
        switch (event) {
            case 0 -> dieIn(new CrashingBuckets(buckets).dyingAtCall(1 + random.nextInt(MOST_CALLS)), batch);
            case 1 -> breakOff(() -> process(buckets), batch, () -> claims.crashingAfter(random.nextInt(4)));
            case 2 -> breakOff(() -> longLived, batch, buckets::losingTheNextAcknowledgement);
            case 3 -> breakOff(() -> process(buckets), batch, () -> buckets.throttlingTheNext(1 + random.nextInt(3)));
            case 4 -> race(batch, random.nextInt(BATCHES));
            case 5 -> mask(batch);
            case 6 -> clock.advance(Duration.ofMinutes(random.nextInt(600)));
            default -> dieInMaintenance(1 + random.nextInt(MOST_CALLS / 2));
        }
    }

    /// Masks a batch again: the same documents, written at another time.
    private void mask(int batch) {
        untilDone(() -> Masked.batch(buckets, name(batch), batches.get(batch)));
    }

    private void dieIn(Buckets doomed, int batch) {
        try {
            process(doomed).apply(request(batch));
        } catch (Crash | Transient _) {
            longLived = process(buckets);
        }
    }

    private void breakOff(Callable<CommitDocuments> process, int batch, Callable<?> fault) throws Exception {
        fault.call();
        try {
            process.call().apply(request(batch));
        } catch (Transient _) {
            // It comes again.
        }
    }

    private void race(int one, int other) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> redeliver(longLived, one));
            var second = threads.submit(() -> redeliver(process(buckets), other));
            first.get();
            second.get();
        }
    }

    private void dieInMaintenance(int write) {
        try {
            table(new CrashingBuckets(buckets).dyingAtWrite(write)).maintain();
        } catch (Crash | Transient _) {
            // The next round finishes it.
        }
    }

    private CommitOutcome deliver(int batch) {
        return redeliver(random.nextBoolean() ? longLived : process(buckets), batch);
    }

    private static CommitOutcome redeliver(CommitDocuments process, int batch) {
        return untilDone(() -> process.apply(request(batch)));
    }

    /// A fault that was told to come may have waited until now.
    private static <T> T untilDone(Supplier<T> work) {
        while (true) {
            try {
                return work.get();
            } catch (Transient _) {
                // It comes again.
            }
        }
    }

    private void requireOneRowEach(List<CommitOutcome> outcomes) {
        var all = new TreeSet<String>();
        batches.forEach(all::addAll);
        assertThat(untilDone(this::submissions)).containsExactlyElementsOf(all);
        assertThat(outcomes.stream().mapToInt(CommitOutcome::committed).sum()).isEqualTo(all.size());
    }

    private List<String> submissions() {
        try (var rows = table(buckets).snapshot().rows()) {
            return rows.map(DocumentRow::submissionId).sorted().toList();
        }
    }

    private List<String> documents() {
        var chosen = new ArrayList<String>();
        for (var document = 0; document < DOCUMENTS; document++) {
            if (random.nextInt(3) == 0) {
                chosen.add("s-%02d".formatted(document));
            }
        }
        return chosen;
    }

    private static CommitRequest request(int batch) {
        return new CommitRequest(name(batch), new ObjectPointer("lake", "masked/" + name(batch) + ".jsonl"));
    }

    private static String name(int batch) {
        return "b-" + batch;
    }

    private CommitDocuments process(Buckets reachable) {
        return new CommitDocuments(new MaskedLines(reachable), claims, table(reachable));
    }

    private DeltaDocumentTable table(Buckets reachable) {
        return new DeltaDocumentTable(reachable, ROOT, clock);
    }
}

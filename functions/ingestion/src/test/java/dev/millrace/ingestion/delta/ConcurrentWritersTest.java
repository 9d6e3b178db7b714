package dev.millrace.ingestion.delta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.error.Transient;
import dev.millrace.ingestion.table.Appended;
import dev.millrace.ingestion.table.Appended.AlreadyCommitted;
import dev.millrace.ingestion.table.Appended.Committed;
import dev.millrace.ingestion.table.DocumentTable;
import dev.millrace.ingestion.table.Documents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ConcurrentWritersTest {

    private static final int WRITERS = 8;
    private static final int BATCHES = 10;

    private final Lake lake = new Lake();

    @Test
    void writers_of_eight_processes_commit_every_batch_once() throws Exception {
        lake.buckets.withLatency(Duration.ofMillis(1));
        var outcomes = race(writer -> appendAll(lake.open(), writer));
        lake.buckets.withLatency(Duration.ZERO);

        assertThat(outcomes).hasSize(WRITERS * BATCHES).allMatch(Committed.class::isInstance);
        assertThat(outcomes)
                .extracting(outcome -> ((Committed) outcome).version())
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, WRITERS * BATCHES).boxed().toList());
        assertThat(lake.kernel().rows()).hasSize(WRITERS * BATCHES * 2);
        assertThat(lake.kernel().submissions()).doesNotHaveDuplicates();
    }

    @Test
    void lost_answers_and_throttling_do_not_double_or_lose_a_batch() throws Exception {
        lake.open().append(Documents.batch("first", 1));
        race(writer -> {
            var table = lake.open();
            var outcomes = new ArrayList<Appended>();
            for (var batch = 0; batch < BATCHES; batch++) {
                if (batch % 3 == writer % 3) {
                    lake.buckets.losingTheNextAcknowledgement();
                } else {
                    lake.buckets.throttlingTheNext(1);
                }
                outcomes.add(until(table, "w%d-%d".formatted(writer, batch)));
            }
            return outcomes;
        });
        assertThat(lake.kernel().rows()).hasSize(1 + WRITERS * BATCHES * 2);
        assertThat(lake.kernel().submissions()).doesNotHaveDuplicates();
    }

    @Test
    void one_batch_appended_by_eight_processes_at_once_is_committed_by_one() throws Exception {
        var outcomes = race(writer -> List.of(lake.open().append(Documents.batch("b-1", 2))));

        assertThat(outcomes).filteredOn(Committed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(AlreadyCommitted.class::isInstance).hasSize(WRITERS - 1);
        assertThat(lake.kernel().rows()).hasSize(2);
    }

    @Test
    void invocations_of_one_process_are_committed_together() throws Exception {
        var table = lake.open();
        table.append(Documents.batch("first", 1));
        lake.buckets.withLatency(Duration.ofMillis(5));
        var outcomes = race(writer -> appendAll(table, writer));
        lake.buckets.withLatency(Duration.ZERO);

        assertThat(outcomes).hasSize(WRITERS * BATCHES).allMatch(Committed.class::isInstance);
        assertThat(lake.kernel().version()).isLessThan(WRITERS * BATCHES);
        assertThat(lake.kernel().rows()).hasSize(1 + WRITERS * BATCHES * 2);
    }

    @Test
    void one_batch_that_two_invocations_of_one_process_bring_is_committed_once() throws Exception {
        var table = lake.open();
        race(writer -> IntStream.range(0, BATCHES)
                .mapToObj(batch -> table.append(Documents.batch("b-" + batch, 1)))
                .toList());
        assertThat(lake.kernel().rows()).hasSize(BATCHES);
    }

    private static List<Appended> appendAll(DocumentTable table, int writer) {
        return IntStream.range(0, BATCHES)
                .mapToObj(batch -> table.append(Documents.batch("w%d-%d".formatted(writer, batch), 2)))
                .toList();
    }

    private static Appended until(DocumentTable table, String batchId) {
        while (true) {
            try {
                return table.append(Documents.batch(batchId, 2));
            } catch (Transient expected) {
                // redelivered
            }
        }
    }

    private interface Writer {
        List<Appended> run(int writer) throws Exception;
    }

    private static List<Appended> race(Writer work) throws Exception {
        var start = new CyclicBarrier(WRITERS);
        var tasks = IntStream.range(0, WRITERS)
                .<Callable<List<Appended>>>mapToObj(writer -> () -> {
                    start.await();
                    return work.run(writer);
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var outcomes = new ArrayList<Appended>();
            for (var writer : threads.invokeAll(tasks)) {
                outcomes.addAll(writer.get());
            }
            return outcomes;
        }
    }
}

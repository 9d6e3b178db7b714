package dev.millrace.ingestion.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.error.Transient;
import dev.millrace.core.store.Buckets;
import dev.millrace.core.store.InMemoryBuckets;
import dev.millrace.ingestion.delta.DeltaDocumentTable;
import dev.millrace.ingestion.jsonl.MaskedLines;
import dev.millrace.ingestion.table.CrashingBuckets;
import dev.millrace.ingestion.table.CrashingBuckets.Crash;
import dev.millrace.ingestion.table.DocumentRow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// One submission, one row: whatever dies, comes again or races.
class ExactlyOnceTest {

    private static final ObjectPointer ROOT = new ObjectPointer("lake", "tables/documents");
    private static final List<String> SUBMISSIONS = List.of("s-1", "s-2", "s-3");

    private static CommitDocuments process(Buckets buckets, DocumentClaims claims) {
        var table = new DeltaDocumentTable(buckets, ROOT, Clock.systemUTC());
        return new CommitDocuments(new MaskedLines(buckets), claims, table);
    }

    private static List<String> submissions(Buckets buckets) {
        try (var rows = new DeltaDocumentTable(buckets, ROOT, Clock.systemUTC())
                .snapshot()
                .rows()) {
            return rows.map(DocumentRow::submissionId).sorted().toList();
        }
    }

    @Test
    void a_process_that_dies_at_any_call_to_the_store_leaves_work_that_the_next_one_finishes() {
        for (var call = 1; ; call++) {
            var buckets = new InMemoryBuckets();
            var claims = new InMemoryClaims();
            var request = Masked.batch(buckets, "b-1", SUBMISSIONS);
            var doomed = new CrashingBuckets(buckets).dyingAtCall(call);
            try {
                process(doomed, claims).apply(request);
            } catch (Crash expected) {
                // redelivered below
            }
            var outcome = process(buckets, claims).apply(request);

            assertThat(outcome)
                    .as("after dying at call %d", call)
                    .isEqualTo(new CommitOutcome("b-1", request.documents(), 1, 3, 0, List.of(), List.of()));
            assertThat(submissions(buckets)).as("after dying at call %d", call).isEqualTo(SUBMISSIONS);
            if (doomed.isAlive()) {
                assertThat(call).as("calls that were tried").isGreaterThan(8);
                return;
            }
        }
    }

    @Test
    void a_process_that_dies_while_it_claims_leaves_work_that_the_next_one_finishes() {
        for (var writes = 0; writes < SUBMISSIONS.size(); writes++) {
            var buckets = new InMemoryBuckets();
            var claims = new InMemoryClaims().crashingAfter(writes);
            var request = Masked.batch(buckets, "b-1", SUBMISSIONS);
            try {
                process(buckets, claims).apply(request);
                fail("the fake did not crash");
            } catch (Transient expected) {
                // redelivered below
            }
            assertThat(process(buckets, claims).apply(request).committed()).isEqualTo(3);
            assertThat(submissions(buckets)).isEqualTo(SUBMISSIONS);
        }
    }

    @Test
    void a_lost_answer_to_the_commit_itself_is_not_a_second_commit() {
        var buckets = new InMemoryBuckets();
        var claims = new InMemoryClaims();
        var process = process(buckets, claims);
        process.apply(Masked.batch(buckets, "b-0", List.of("s-0")));
        var request = Masked.batch(buckets, "b-1", SUBMISSIONS);
        var calls = buckets.calls();
        for (var lost = 0; lost < 2; lost++) {
            buckets.losingTheNextAcknowledgement();
            redeliverUntilDone(process, request);
        }
        assertThat(buckets.calls()).isGreaterThan(calls);
        assertThat(submissions(buckets)).containsExactly("s-0", "s-1", "s-2", "s-3");
    }

    private static void redeliverUntilDone(CommitDocuments process, CommitRequest request) {
        try {
            process.apply(request);
        } catch (Transient expected) {
            process.apply(request);
        }
    }

    @Test
    void batches_that_share_documents_and_race_bring_each_document_once() throws Exception {
        var buckets = new InMemoryBuckets();
        var claims = new InMemoryClaims();
        var requests = new ArrayList<CommitRequest>();
        for (var batch = 0; batch < 8; batch++) {
            // Neighbours share two documents; every batch is delivered twice.
            var ids = IntStream.range(batch * 2, batch * 2 + 4)
                    .mapToObj("s-%02d"::formatted)
                    .toList();
            var request = Masked.batch(buckets, "b-" + batch, ids);
            requests.add(request);
            requests.add(request);
        }

        var outcomes = race(buckets, claims, requests);

        assertThat(submissions(buckets))
                .isEqualTo(IntStream.range(0, 18).mapToObj("s-%02d"::formatted).toList());
        for (var index = 0; index < outcomes.size(); index += 2) {
            assertThat(outcomes.get(index)).isEqualTo(outcomes.get(index + 1));
        }
        assertThat(outcomes.stream().mapToInt(CommitOutcome::committed).sum()).isEqualTo(2 * 18);
    }

    private static List<CommitOutcome> race(
            InMemoryBuckets buckets, InMemoryClaims claims, List<CommitRequest> requests) throws Exception {
        var start = new CyclicBarrier(requests.size());
        var deliveries = requests.stream()
                .<Callable<CommitOutcome>>map(request -> () -> {
                    var process = process(buckets, claims);
                    start.await();
                    return process.apply(request);
                })
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(deliveries).stream().map(Future::resultNow).toList();
        }
    }
}

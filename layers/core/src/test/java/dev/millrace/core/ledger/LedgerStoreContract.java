package dev.millrace.core.ledger;

import static dev.millrace.core.ledger.Decisions.decision;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.ledger.LedgerStore.AlreadyRecorded;
import dev.millrace.core.ledger.LedgerStore.Appended;
import dev.millrace.core.ledger.LedgerStore.Outrun;
import dev.millrace.core.ledger.LedgerStore.StoredRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store of the ledger does.
public abstract class LedgerStoreContract {

    private static final Instant NOW = Instant.parse("2026-03-01T10:15:30.123Z");

    private final String stream = "guardrail/" + UUID.randomUUID();

    /// The store under test. It may hold streams of other tests.
    protected abstract LedgerStore store();

    @Test
    void an_unknown_stream_is_empty() {
        assertThat(store().head(stream)).isEqualTo(Head.ofEmpty(stream));
        assertThat(store().read(stream, 1, 10)).isEmpty();
    }

    @Test
    void what_was_appended_is_read_back_in_order() {
        var records = chain(Head.ofEmpty(stream), 5);
        assertThat(store().append(Head.ofEmpty(stream), records)).isEqualTo(new Appended());
        assertThat(store().read(stream, 1, 10))
                .extracting(StoredRecord::record)
                .containsExactlyElementsOf(present(records));
        assertThat(store().read(stream, 3, 2))
                .extracting(StoredRecord::sequence)
                .containsExactly(3L, 4L);
        assertThat(store().head(stream)).isEqualTo(Head.after(records.getLast()));
        assertThat(store().streams()).contains(stream);
    }

    @Test
    void a_decision_is_found_by_its_id() {
        var records = chain(Head.ofEmpty(stream), 2);
        store().append(Head.ofEmpty(stream), records);
        assertThat(store().find(records.getLast().decision().id())).contains(records.getLast());
        assertThat(store().find("unheard of")).isEmpty();
    }

    @Test
    void of_two_records_that_follow_the_same_head_one_is_refused() {
        var first = chain(Head.ofEmpty(stream), 1);
        var second = chain(Head.ofEmpty(stream), 1);
        store().append(Head.ofEmpty(stream), first);
        assertThat(store().append(Head.ofEmpty(stream), second)).isEqualTo(new Outrun());
        assertThat(store().read(stream, 1, 10)).hasSize(1);
    }

    @Test
    void a_decision_is_recorded_once_and_nothing_beside_it_is_written() {
        var first = chain(Head.ofEmpty(stream), 1);
        store().append(Head.ofEmpty(stream), first);
        var head = Head.after(first.getLast());
        var fresh =
                LedgerRecord.following(head, decision(stream, UUID.randomUUID().toString()), NOW);
        var again = LedgerRecord.following(Head.after(fresh), first.getFirst().decision(), NOW);
        assertThat(store().append(head, List.of(fresh, again)))
                .isEqualTo(new AlreadyRecorded(first.getFirst().decision().id()));
        assertThat(store().head(stream)).isEqualTo(head);
    }

    @Test
    void as_many_records_as_allowed_go_in_together() {
        var records = chain(Head.ofEmpty(stream), LedgerStore.MOST_AT_ONCE);
        assertThat(store().append(Head.ofEmpty(stream), records)).isEqualTo(new Appended());
    }

    @Test
    void writers_that_race_for_a_stream_leave_one_whole_chain() throws Exception {
        try (var writers = Executors.newFixedThreadPool(4)) {
            var work = IntStream.range(0, 4).mapToObj(_ -> writer()).toList();
            for (var done : writers.invokeAll(work)) {
                done.get();
            }
        }
        var verification = new VerifyStream(store()).apply(stream);
        assertThat(verification.faults()).isEmpty();
        assertThat(verification.records()).isEqualTo(40);
    }

    private Callable<Boolean> writer() {
        var ledger = new Ledger(store(), Clock.systemUTC(), Pause.jittered(RandomGenerator.getDefault()));
        return () -> {
            for (var i = 0; i < 10; i++) {
                ledger.append(decision(stream, UUID.randomUUID().toString()));
            }
            return true;
        };
    }

    private List<LedgerRecord> chain(Head from, int length) {
        var records = new ArrayList<LedgerRecord>();
        var head = from;
        for (var i = 0; i < length; i++) {
            records.add(LedgerRecord.following(
                    head, decision(stream, UUID.randomUUID().toString()), NOW));
            head = Head.after(records.getLast());
        }
        return records;
    }

    private static List<Optional<LedgerRecord>> present(List<LedgerRecord> records) {
        return records.stream().map(Optional::of).toList();
    }
}

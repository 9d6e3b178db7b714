package dev.millrace.search.ledger;

import static dev.millrace.core.ledger.Decisions.decision;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.ledger.InMemoryLedgerStore;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.ledger.LedgerStore;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupedAppendsTest {

    private static final String STREAM = "retrieval/acme";

    private final InMemoryLedgerStore store = new InMemoryLedgerStore();
    private final Ledger ledger = new Ledger(store, Clock.systemUTC(), _ -> {});
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final GroupedAppends appends = new GroupedAppends(ledger, later::add);

    @Test
    void nothing_is_done_before_it_is_recorded() {
        var first = appends.append(decision(STREAM, "a"));
        assertThat(first).isNotDone();

        work();

        assertThat(first).isCompleted();
        assertThat(store.find("a")).isPresent();
    }

    @Test
    void decisions_that_wait_for_one_stream_are_recorded_in_their_order_by_one_worker() {
        var all = IntStream.range(0, LedgerStore.MOST_AT_ONCE + 3)
                .mapToObj(number -> appends.append(decision(STREAM, "decision-" + number)))
                .toList();
        assertThat(later).hasSize(1);

        work();

        assertThat(all).allSatisfy(each -> assertThat(each).isCompleted());
        assertThat(store.read(STREAM, 0, 100))
                .extracting(stored -> stored.record().orElseThrow().decision().id())
                .containsExactlyElementsOf(IntStream.range(0, all.size())
                        .mapToObj(number -> "decision-" + number)
                        .toList());
    }

    @Test
    void a_stream_that_was_emptied_is_begun_again() {
        appends.append(decision(STREAM, "a"));
        work();

        var second = appends.append(decision(STREAM, "b"));
        work();

        assertThat(second).isCompleted();
    }

    @Test
    void a_decision_that_is_delivered_twice_at_once_is_recorded_once() {
        var first = appends.append(decision(STREAM, "a"));
        var second = appends.append(decision(STREAM, "a"));
        work();

        assertThat(first).isCompleted();
        assertThat(second).isCompleted();
        assertThat(store.read(STREAM, 0, 10)).hasSize(1);
    }

    @Test
    void one_that_is_refused_takes_no_other_with_it() {
        ledger.append(decision("retrieval/globex", "taken"));
        var refused = appends.append(decision(STREAM, "taken"));
        var other = appends.append(decision(STREAM, "b"));
        work();

        assertThat(refused).isCompletedExceptionally();
        assertThat(other).isCompleted();
    }

    @Test
    void a_store_that_stays_away_fails_all_that_wait() {
        store.throttling(Integer.MAX_VALUE);
        var first = appends.append(decision(STREAM, "a"));
        var second = appends.append(decision(STREAM, "b"));
        work();

        assertThat(first).isCompletedExceptionally();
        assertThat(second).isCompletedExceptionally();
    }

    private void work() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }
}

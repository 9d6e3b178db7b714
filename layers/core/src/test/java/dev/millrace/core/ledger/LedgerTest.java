package dev.millrace.core.ledger;

import static dev.millrace.core.ledger.Decisions.decision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.Conflict;
import dev.millrace.core.error.Transient;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final String STREAM = "guardrail/acme";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:15:30.123456Z"), ZoneOffset.UTC);

    private final InMemoryLedgerStore store = new InMemoryLedgerStore();
    private final Ledger ledger = ledger();

    @Test
    void records_follow_one_another() {
        var first = ledger.append(decision(STREAM, "a"));
        var second = ledger.append(decision(STREAM, "b"));
        assertThat(first.sequence()).isEqualTo(1);
        assertThat(second.previousHash()).isEqualTo(first.hash());
        assertThat(first.recordedAt()).isEqualTo(Instant.parse("2026-03-01T10:15:30.123Z"));
        assertThat(new VerifyStream(store).apply(STREAM).isWhole()).isTrue();
    }

    @Test
    void a_redelivered_decision_is_recorded_once() {
        var first = ledger.append(decision(STREAM, "a"));
        assertThat(ledger.append(decision(STREAM, "a"))).isEqualTo(first);
        assertThat(ledger().append(decision(STREAM, "a"))).isEqualTo(first);
        assertThat(store.read(STREAM, 1, 10)).hasSize(1);
    }

    @Test
    void of_decisions_recorded_together_those_known_stay_and_the_others_are_added() {
        var known = ledger.append(decision(STREAM, "b"));
        var records = ledger.append(List.of(decision(STREAM, "a"), decision(STREAM, "b"), decision(STREAM, "c")));
        assertThat(records).extracting(record -> record.decision().id()).containsExactly("a", "b", "c");
        assertThat(records.get(1)).isEqualTo(known);
        assertThat(new VerifyStream(store).apply(STREAM).records()).isEqualTo(3);
    }

    @Test
    void another_decision_under_the_same_id_is_refused() {
        ledger.append(decision(STREAM, "a"));
        var other = new Decision(
                "a", STREAM, "guardrail", "{}", Map.of(), Optional.empty(), "{}", "someone", Optional.empty());
        assertThatThrownBy(() -> ledger.append(other))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("id a");
    }

    @Test
    void a_lost_answer_is_made_good_by_trying_again() {
        store.losingAnswers(1);
        assertThatThrownBy(() -> ledger.append(decision(STREAM, "a"))).isInstanceOf(Transient.class);
        assertThat(ledger.append(decision(STREAM, "a")).sequence()).isEqualTo(1);
        assertThat(ledger.append(decision(STREAM, "b")).sequence()).isEqualTo(2);
        assertThat(new VerifyStream(store).apply(STREAM).isWhole()).isTrue();
    }

    @Test
    void a_store_that_throttles_is_told_to_the_caller_and_nothing_is_half_written() {
        store.throttling(1);
        assertThatThrownBy(() -> ledger.append(decision(STREAM, "a"))).isInstanceOf(Transient.class);
        assertThat(store.read(STREAM, 1, 10)).isEmpty();
        assertThat(ledger.append(decision(STREAM, "a")).sequence()).isEqualTo(1);
    }

    @Test
    void another_writer_that_came_first_is_followed() {
        ledger.append(decision(STREAM, "a"));
        ledger().append(decision(STREAM, "b"));
        assertThat(ledger.append(decision(STREAM, "c")).sequence()).isEqualTo(3);
        assertThat(new VerifyStream(store).apply(STREAM).isWhole()).isTrue();
    }

    private Ledger ledger() {
        return new Ledger(store, CLOCK, _ -> {});
    }
}

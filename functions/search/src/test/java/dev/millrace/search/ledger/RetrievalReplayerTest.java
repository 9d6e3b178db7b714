package dev.millrace.search.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Transient;
import dev.millrace.core.ledger.InMemoryLedgerStore;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.text.MaskedText;
import dev.millrace.search.Inquiry;
import dev.millrace.search.Origin;
import dev.millrace.search.plan.RuleBook;
import dev.millrace.search.plan.ShippedRules;
import dev.millrace.search.scope.Scopes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What [RecordedPlans] writes, [RetrievalReplayer] can decide again.
class RetrievalReplayerTest {

    private final InMemoryLedgerStore store = new InMemoryLedgerStore();
    private final Ledger ledger = new Ledger(store, Clock.systemUTC(), _ -> {});
    private final RecordedPlans plans = new RecordedPlans(ledger, Runnable::run, Duration.ofSeconds(1));
    private final RuleBook rules = ShippedRules.book();

    @Test
    void every_recorded_plan_is_made_again_byte_by_byte() {
        var replayer = new RetrievalReplayer(ShippedRules.POLICIES);
        for (var query : List.of("hello", "ERR-4711", "\"notice period\" in days", "how long is parental leave?")) {
            var record = recorded(inquiry(query, "request-1"));

            assertThat(replayer.replay(record, record.decision().versions()))
                    .isEqualTo(record.decision().outcome());
        }
    }

    @Test
    void nothing_that_was_typed_stays_in_the_ledger() {
        var words = strings().betweenCodePoints('a', 'z').ofLengthBetween(7, 12);
        qt().withExamples(500).forAll(words, words).check((one, other) -> {
            var record = recorded(inquiry(one + " \"" + other + "\" X-" + one, one + other));
            return !record.toString().contains(one) && !record.toString().contains(other);
        });
    }

    @Test
    void another_query_under_the_same_request_is_another_decision() {
        var first = recorded(inquiry("parental leave", "request-1"));
        var other = recorded(inquiry("maternity leave", "request-1"));

        assertThat(other.decision().input()).isEqualTo(first.decision().input());
        assertThat(other.decision().id()).isNotEqualTo(first.decision().id());
    }

    @Test
    void a_request_that_is_delivered_again_is_the_same_decision() {
        var first = recorded(inquiry("parental leave", "request-1"));
        var again = recorded(inquiry("parental leave", "request-1"));

        assertThat(again).isEqualTo(first);
        assertThat(store.read("retrieval/acme", 0, 10)).hasSize(1);
    }

    @Test
    void nothing_is_answered_when_nothing_was_recorded() {
        store.throttling(Integer.MAX_VALUE);
        var inquiry = inquiry("parental leave", "request-1");
        var recording = plans.begin(inquiry, rules.inForce().plan(inquiry.query()));

        assertThatThrownBy(recording::join).isInstanceOf(Transient.class);
    }

    private LedgerRecord recorded(Inquiry inquiry) {
        var recording = plans.begin(inquiry, rules.inForce().plan(inquiry.query()));
        recording.join();
        return store.find(recording.decisionId()).orElseThrow();
    }

    private static Inquiry inquiry(String query, String requestId) {
        var scope = Scopes.of(new TenantId("acme"), SecurityTier.INTERNAL, Instant.parse("2026-06-01T00:00:00Z"));
        return new Inquiry(MaskedText.alreadyMasked(query), scope, Optional.empty(), new Origin(requestId, true));
    }
}

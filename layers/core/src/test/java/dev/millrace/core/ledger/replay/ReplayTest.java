package dev.millrace.core.ledger.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.ledger.Decision;
import dev.millrace.core.ledger.InMemoryLedgerStore;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.LedgerStore.StoredRecord;
import dev.millrace.core.ledger.Replayer;
import dev.millrace.core.ledger.replay.Replay.Different;
import dev.millrace.core.ledger.replay.Replay.Identical;
import dev.millrace.core.ledger.replay.Replay.NotReplayable;
import dev.millrace.core.ledger.replay.WhatIf.Answer;
import dev.millrace.core.ledger.replay.WhatIf.Question;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final String STREAM = "limits/acme";

    private final InMemoryLedgerStore store = new InMemoryLedgerStore();
    private final Replayers replayers = new Replayers(List.of(new LimitReplayer()));
    private final ReplayDecision replay = new ReplayDecision(store, replayers);

    @Test
    void a_decision_comes_out_as_recorded() {
        record(STREAM, "d", "limit", 5, "limit:10", "true");
        assertThat(replay.asRecorded("d").orElseThrow()).isInstanceOf(Identical.class);
        assertThat(replay.asRecorded("unheard of")).isEmpty();
    }

    @Test
    void one_that_the_recorded_version_does_not_lead_to_is_told_with_what_it_leads_to() {
        record(STREAM, "d", "limit", 50, "limit:10", "true");
        assertThat(replay.asRecorded("d"))
                .get()
                .isInstanceOfSatisfying(
                        Different.class, it -> assertThat(it.outcome()).isEqualTo("false"));
    }

    @Test
    void another_version_of_the_policy_may_decide_otherwise() {
        record(STREAM, "d", "limit", 5, "limit:10", "true");
        assertThat(replay.with(OtherPolicy.parse("3"), "d")).get().isInstanceOf(Different.class);
        assertThat(replay.with(OtherPolicy.parse("limit:7"), "d")).get().isInstanceOf(Identical.class);
        assertThatThrownBy(() -> OtherPolicy.parse("limit:")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void what_cannot_be_replayed_says_why() {
        record(STREAM, "approved", "approval", 5, "limit:10", "true");
        record(STREAM, "lost", "limit", 5, "limit:unknown", "true");
        assertThat(replay.asRecorded("approved"))
                .get()
                .isInstanceOfSatisfying(
                        NotReplayable.class, it -> assertThat(it.reason()).contains("kind approval"));
        assertThat(replay.asRecorded("lost"))
                .get()
                .isInstanceOfSatisfying(
                        NotReplayable.class, it -> assertThat(it.reason()).contains("version unknown"));
    }

    @Test
    void an_edited_record_is_not_replayed_as_if_it_were_true() {
        var at = START.plusSeconds(600);
        recordAt(at, STREAM, "d", "limit", 5, "limit:10", "true");
        var written = store.find("d").orElseThrow();
        var edited = new LedgerRecord(
                STREAM, 1, at, decision(STREAM, "d", "limit", 500, "limit:10", "false"), "", "", written.hash());
        assertThat(replayers.replay(edited, Map.of())).isInstanceOf(NotReplayable.class);
        store.tamper(STREAM, new StoredRecord(1, Optional.of(edited)));
        var told = new ArrayList<Replay>();
        new WhatIf(store, replayers).ask(question(Optional.of(STREAM), Optional.empty(), "3"), told::add);
        assertThat(told).hasSize(1).hasOnlyElementsOfType(NotReplayable.class);
    }

    @Test
    void what_would_have_changed_is_counted_within_the_stream_the_time_and_the_policy() {
        for (var i = 0; i < 40; i++) {
            var minute = START.plusSeconds(60L * i);
            recordAt(minute, "limits/acme", "a" + i, "limit", i, "limit:100", "true");
            recordAt(minute, "limits/globex", "g" + i, "limit", i, "limit:100", "true");
            recordAt(minute, "limits/acme", "o" + i, "limit", i, "other:100", "true");
        }
        var told = new ArrayList<Replay>();
        var whatIf = new WhatIf(store, replayers);
        var answer = whatIf.ask(question(Optional.of("limits/acme"), Optional.empty(), "limit:20"), told::add);
        // Minutes 10 to 29 are asked for; 0 to 20 stay below the limit.
        assertThat(answer).isEqualTo(new Answer(11, 9, 0));
        assertThat(answer.decisions()).isEqualTo(20);
        assertThat(told).hasSize(20);
        assertThat(whatIf.ask(question(Optional.empty(), Optional.of("limit"), "limit:20"), _ -> {}))
                .isEqualTo(new Answer(22, 18, 0));
        assertThat(whatIf.ask(question(Optional.empty(), Optional.of("approval"), "20"), _ -> {})
                        .decisions())
                .isZero();
    }

    private static Question question(Optional<String> stream, Optional<String> kind, String policy) {
        return new Question(stream, kind, START.plusSeconds(600), START.plusSeconds(1800), OtherPolicy.parse(policy));
    }

    private void record(String stream, String id, String kind, int amount, String policy, String outcome) {
        recordAt(START, stream, id, kind, amount, policy, outcome);
    }

    private void recordAt(
            Instant at, String stream, String id, String kind, int amount, String policy, String outcome) {
        new Ledger(store, Clock.fixed(at, ZoneOffset.UTC), _ -> {})
                .append(decision(stream, id, kind, amount, policy, outcome));
    }

    private static Decision decision(String stream, String id, String kind, int amount, String policy, String outcome) {
        return new Decision(
                id,
                stream,
                kind,
                Integer.toString(amount),
                Map.of("policy", policy),
                Optional.empty(),
                outcome,
                "test",
                Optional.empty());
    }

    /// Whether an amount is within the limit that is the policy's version.
    private static final class LimitReplayer implements Replayer {

        @Override
        public String kind() {
            return "limit";
        }

        @Override
        public String replay(LedgerRecord record, Map<String, String> versions) {
            var limit = versions.getOrDefault("policy", "").split(":", 2)[1];
            if (limit.equals("unknown")) {
                throw new InvalidInput("$.policy", "there is no version unknown");
            }
            return Boolean.toString(Integer.parseInt(record.decision().input()) <= Integer.parseInt(limit));
        }
    }
}

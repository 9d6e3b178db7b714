package dev.millrace.triage.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.triage.classify.Classification.Candidate;
import dev.millrace.triage.classify.Classification.Duplicate;
import dev.millrace.triage.classify.Classification.SecondOpinion;
import dev.millrace.triage.classify.Opinion.Chosen;
import dev.millrace.triage.classify.ledger.ClassificationReplayer;
import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.Level;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClassifyTicketTest {

    private static final String PRINTER = "printer paper jam please urgent production stopped";

    private final Desk desk = Desk.with(20);

    @Test
    void a_ticket_is_what_people_called_tickets_like_it() {
        var classified = desk.classify(PRINTER, Opinion.none());

        assertThat(classified.outcome()).isEqualTo("classified");
        assertThat(classified.labels()).contains(new Labels("printing", Level.MEDIUM, Level.HIGH, "hardware-desk"));
        assertThat(classified.confidence()).isBetween(0.3, 1.0);
    }

    @Test
    void single_words_tell_how_urgent_it_is() {
        var late = desk.classify("printer paper jam please whenever convenient", Opinion.none());

        assertThat(late.labels().orElseThrow().urgency()).isEqualTo(Level.LOW);
    }

    @Test
    void three_candidates_are_offered_the_likeliest_first() {
        var candidates =
                desk.classify("printer and password trouble", Opinion.none()).candidates();

        assertThat(candidates).hasSize(3);
        assertThat(candidates).extracting(Candidate::confidence).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(candidates).extracting(it -> it.labels().category()).doesNotHaveDuplicates();
        assertThat(candidates)
                .filteredOn(it -> it.labels().category().equals("access"))
                .allMatch(it -> it.labels().group().equals("identity-desk"));
    }

    @Test
    void with_few_examples_nobody_can_tell() {
        var classified = Desk.with(2).classify(PRINTER, Opinion.none());

        assertThat(classified.outcome()).isEqualTo("unknown");
        assertThat(classified.labels()).isEmpty();
        assertThat(classified.confidence()).isZero();
        assertThat(classified.candidates()).isEmpty();
    }

    @Test
    void a_ticket_that_says_nearly_the_same_as_an_open_one_repeats_it() {
        desk.open("OPS-7", "printer on floor three prints only blank pages since this morning");

        var again = desk.classify("printer on floor three prints only blank pages since the morning", Opinion.none());
        var other = desk.classify("event-2", "printer on floor nine needs toner", Opinion.none());

        assertThat(again.duplicateOf()).contains(new Duplicate(Desk.id("OPS-7").value(), "jira", "OPS-7"));
        assertThat(other.duplicateOf()).isEmpty();
    }

    @Test
    void a_ticket_does_not_repeat_itself_when_it_comes_again() {
        desk.open("NEW-1", PRINTER);

        assertThat(desk.classify(PRINTER, Opinion.none()).duplicateOf()).isEmpty();
    }

    @Test
    void a_model_that_disagrees_lowers_confidence_and_changes_nothing_else() {
        var alone = desk.classify("event-1", PRINTER, Opinion.none());
        var doubted = desk.classify("event-2", PRINTER, choosing("access"));
        var agreed = desk.classify("event-3", PRINTER, choosing("printing"));

        assertThat(doubted.confidence()).isLessThan(alone.confidence());
        assertThat(doubted.labels()).isEqualTo(alone.labels());
        assertThat(doubted.secondOpinion()).contains(new SecondOpinion(false));
        assertThat(agreed.confidence()).isEqualTo(alone.confidence());
        assertThat(agreed.secondOpinion()).contains(new SecondOpinion(true));
    }

    @Test
    void an_event_delivered_twice_is_answered_from_the_record_whatever_was_learned_in_between() {
        var first = desk.classify(PRINTER, Opinion.none());
        for (var i = 0; i < 30; i++) {
            desk.learn("more-" + i, PRINTER, new Labels("access", Level.LOW, Level.LOW, "identity-desk"));
        }

        assertThat(desk.classify(PRINTER, Opinion.none())).isEqualTo(first);
        assertThat(desk.classify("event-2", PRINTER, Opinion.none())
                        .labels()
                        .orElseThrow()
                        .category())
                .isEqualTo("access");
    }

    @Test
    void every_classification_is_replayed_byte_for_byte() {
        desk.open("OPS-7", PRINTER);
        var replayer = new ClassificationReplayer(Desk.POLICIES);
        var decisions = List.of(
                desk.classify("event-1", PRINTER, Opinion.none()),
                desk.classify("event-2", "password locked", choosing("printing")));
        for (var decided : decisions) {
            var record = desk.record(decided.decisionId());
            assertThat(replayer.replay(record, record.decision().versions()))
                    .isEqualTo(record.decision().outcome());
            assertThat(record.stream()).isEqualTo("triage/acme");
            assertThat(record.decision().input()).doesNotContain("jam");
        }
    }

    private static Opinion choosing(String category) {
        return (ticket, categories) -> Optional.of(new Chosen(category, "triage:1@0 by test"));
    }
}

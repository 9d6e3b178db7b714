package dev.millrace.triage.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.function.QueueBatch;
import dev.millrace.core.function.QueueBatch.Message;
import dev.millrace.triage.classify.Desk;
import dev.millrace.triage.classify.past.Filing;
import dev.millrace.triage.classify.past.IncidentState;
import dev.millrace.triage.classify.past.PastTicket;
import dev.millrace.triage.learn.json.QueuedEvents;
import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LearningTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Labels PRINTING = new Labels("printing", Level.LOW, Level.LOW, "hardware-desk");
    private static final Filing OPS_1 = new Filing("jira", "OPS-1");

    private final Desk desk = new Desk();
    private final KnownTickets known =
            new KnownTickets(desk.past(), desk.tickets(), desk.texts(), Set.of(Desk.ACME), Desk.LAKE);
    private final LearnCorrections learn = new LearnCorrections(new QueuedEvents(), known, desk.past());
    private final CloseIncidents close = new CloseIncidents(new QueuedEvents(), known, desk.past());

    @Test
    void what_people_labelled_is_an_example_and_an_open_incident() {
        remember("people");

        assertThat(found().labelling().orElseThrow().labels()).isEqualTo(PRINTING);
        assertThat(found().state()).isEqualTo(IncidentState.OPEN);
    }

    @Test
    void what_no_person_looked_at_teaches_nothing() {
        remember("policy");

        assertThat(found().labelling()).isEmpty();
        assertThat(found().state()).isEqualTo(IncidentState.OPEN);
    }

    @Test
    void a_correction_is_an_example_at_once_in_the_place_of_what_was_said_before() {
        remember("people");

        assertThat(learn.apply(batch(correction("OPS-1", "access", NOON))).failedMessageIds())
                .isEmpty();

        assertThat(desk.past().nearest(Desk.ACME, desk.texts().of(desk.tickets().read(kept())), 5, 0))
                .extracting(example -> example.labels().category())
                .containsExactly("access");
    }

    @Test
    void a_filing_heard_of_late_takes_no_correction_back() {
        remember("policy");
        learn.apply(batch(correction("OPS-1", "access", NOON)));

        remember("people");

        assertThat(category()).isEqualTo("access");
    }

    @Test
    void of_two_corrections_the_later_one_holds_in_whatever_order_they_come() {
        remember("policy");

        learn.apply(batch(correction("OPS-1", "access", NOON.plusSeconds(60)), correction("OPS-1", "laptops", NOON)));

        assertThat(category()).isEqualTo("access");
    }

    @Test
    void a_correction_of_a_ticket_that_is_still_on_its_way_is_learned_from_the_lake() {
        kept();

        assertThat(learn.apply(batch(correction("OPS-1", "access", NOON))).failedMessageIds())
                .isEmpty();

        assertThat(category()).isEqualTo("access");
    }

    @Test
    void poison_comes_again_and_its_neighbours_are_learned() {
        remember("policy");

        var outcome = learn.apply(batch(
                "not json",
                correction("UNKNOWN-1", "access", NOON),
                correction("OPS-1", "access", NOON).replace("acme", "globex"),
                correction("OPS-1", "access", NOON).replace("HIGH", "IMMENSE"),
                correction("OPS-1", "access", NOON)));

        assertThat(outcome.failedMessageIds()).containsExactly("0", "1", "2", "3");
        assertThat(category()).isEqualTo("access");
    }

    @Test
    void nothing_is_linked_to_a_resolved_ticket_however_late_its_filing_is_heard_of() {
        remember("policy");

        close.apply(batch(resolution("OPS-1")));
        remember("policy");

        assertThat(found().state()).isEqualTo(IncidentState.CLOSED);
        assertThat(desk.past().openIncidents(Desk.ACME, found().text(), 5)).isEmpty();
    }

    @Test
    void a_ticket_that_was_never_remembered_has_nothing_to_close() {
        var outcome = close.apply(batch(resolution("OPS-9"), "not json"));

        assertThat(outcome.failedMessageIds()).containsExactly("1");
    }

    private void remember(String labelledBy) {
        var remember = new RememberTicket(desk.tickets(), desk.texts(), desk.past(), () -> NOON);
        remember.apply(new RememberRequest(
                Desk.ACME, Desk.id("OPS-1").value(), "event-1", kept(), PRINTING, labelledBy, OPS_1));
    }

    private ObjectPointer kept() {
        return desk.keep("OPS-1", "printer is jammed");
    }

    private PastTicket found() {
        return desk.past().find(Desk.ACME, Desk.id("OPS-1")).orElseThrow();
    }

    private String category() {
        return found().labelling().orElseThrow().labels().category();
    }

    private static String correction(String key, String category, Instant at) {
        return """
                {"id": "e", "detail-type": "TicketCorrected", "time": "%s", "detail": {"tenant": "acme", "system": "jira",
                 "key": "%s", "correctedBy": "rita",
                 "labels": {"category": "%s", "impact": "LOW", "urgency": "HIGH", "group": "identity-desk"}}}""".formatted(at, key, category);
    }

    private static String resolution(String key) {
        return """
                {"id": "e", "time": "2026-03-02T12:00:00Z", "detail": {"tenant": "acme", "system": "jira", "key": "%s",
                 "resolution": "Toner replaced", "resolvedBy": "rita", "resolvedAt": "2026-03-02T12:00:00Z"}}""".formatted(key);
    }

    private static QueueBatch batch(String... bodies) {
        var messages = new ArrayList<Message>();
        for (var body : bodies) {
            messages.add(new Message(Integer.toString(messages.size()), body, 1));
        }
        return new QueueBatch(messages);
    }
}

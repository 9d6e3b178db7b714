package dev.millrace.triage.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.text.MaskedText;
import dev.millrace.triage.desk.Creation.Created;
import dev.millrace.triage.service.Priority;
import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.Level;
import dev.millrace.triage.ticket.TicketId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every desk does, real or not.
public abstract class ServiceDeskContract {

    private static final Labels LABELS = new Labels("network", Level.HIGH, Level.MEDIUM, "Network");
    private static final Note NOTE = new Note("n1", "Sorted by Millrace.");

    /// A desk with nothing in it, and the group `Network`.
    protected abstract Shop shop() throws Exception;

    @Test
    void a_created_ticket_is_found_by_its_id_and_by_no_other() throws Exception {
        var shop = shop();
        var desk = shop.desk();

        var key = create(desk, "a", "The mail server is down");

        assertThat(desk.find(id("a"))).contains(key);
        assertThat(desk.find(id("b"))).isEmpty();
        assertThat(shop.tickets()).extracting(Shop.Ticket::subject).containsExactly("The mail server is down");
    }

    @Test
    void labels_and_priority_are_what_was_assigned_last() throws Exception {
        var shop = shop();
        var key = shop.opened("The mail server is down");

        shop.desk()
                .assign(
                        key,
                        new Assignment(
                                new Labels("mail", Level.LOW, Level.LOW, "Network"), Priority.P5, Optional.empty()));
        shop.desk().assign(key, new Assignment(LABELS, Priority.P2, Optional.of("ada")));

        assertThat(shop.tickets()).singleElement().satisfies(ticket -> {
            assertThat(ticket.category()).isEqualTo("network");
            assertThat(ticket.impact()).isEqualTo("HIGH");
            assertThat(ticket.urgency()).isEqualTo("MEDIUM");
            assertThat(ticket.group()).isEqualTo("Network");
            assertThat(ticket.priority()).isEqualTo("P2");
        });
    }

    @Test
    void a_note_is_added_once_and_another_one_beside_it() throws Exception {
        var shop = shop();
        var key = shop.opened("The mail server is down");

        shop.desk().note(key, NOTE);
        shop.desk().note(key, NOTE);
        shop.desk().note(key, new Note("n2", "And again."));

        assertThat(notes(shop)).hasSize(2);
        assertThat(notes(shop).getFirst()).contains("Sorted by Millrace.");
    }

    @Test
    void duplicates_are_linked_once_listed_while_open_and_resolved_once() throws Exception {
        var shop = shop();
        var desk = shop.desk();
        var parent = shop.opened("The mail server is down");
        var one = shop.opened("No mail");
        var other = shop.opened("Mail is down");

        desk.link(one, parent);
        desk.link(one, parent);
        desk.link(other, parent);
        assertThat(desk.openDuplicates(parent)).containsExactlyInAnyOrder(one, other);

        desk.resolve(one, NOTE);
        desk.resolve(one, NOTE);
        assertThat(desk.openDuplicates(parent)).containsExactly(other);
        assertThat(shop.tickets()).extracting(Shop.Ticket::parent).containsExactly("", parent, parent);
        assertThat(shop.tickets()).extracting(Shop.Ticket::resolved).containsExactly(false, true, false);
    }

    @Test
    void nothing_is_linked_to_a_ticket_that_is_not_there() throws Exception {
        var shop = shop();
        var key = shop.opened("No mail");

        assertThatThrownBy(() -> shop.desk().link(key, "OPS-999")).isInstanceOf(InvalidInput.class);

        assertThat(shop.tickets().getFirst().parent()).isEmpty();
    }

    @Test
    void a_ticket_without_duplicates_has_none() throws Exception {
        var shop = shop();
        var key = shop.opened("The mail server is down");

        assertThat(shop.desk().openDuplicates(key)).isEmpty();
    }

    @Test
    void no_key_makes_it_touch_another_ticket() throws Exception {
        var shop = shop();
        shop.opened("The mail server is down");
        var assignment = new Assignment(LABELS, Priority.P1, Optional.empty());

        for (var key :
                List.of("", "OPS-999", "INC9999999", "x^ORnumberISNOTEMPTY", "javascript:gs.log(1)", "../1", "a\nb")) {
            assertThatThrownBy(() -> shop.desk().assign(key, assignment))
                    .as(key)
                    .isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> shop.desk().resolve(key, NOTE)).as(key).isInstanceOf(InvalidInput.class);
        }

        assertThat(shop.tickets()).singleElement().satisfies(ticket -> {
            assertThat(ticket.category()).isEmpty();
            assertThat(ticket.resolved()).isFalse();
        });
    }

    @Test
    void a_subject_is_one_line_that_fits_and_says_what_was_written() throws Exception {
        var shop = shop();

        create(shop.desk(), "a", "^state=7 \"quoted\" \\ javascript:alert(1)\n<b>" + "\ud83d\ude00".repeat(400));

        assertThat(shop.tickets())
                .singleElement()
                .satisfies(ticket -> assertThat(ticket.subject())
                        .startsWith("^state=7 \"quoted\" \\ javascript:alert(1) <b>")
                        .endsWith("\ud83d\ude00")
                        .hasSizeLessThanOrEqualTo(255));
    }

    @Test
    void people_find_the_ticket_at_its_address() throws Exception {
        var shop = shop();
        var key = shop.opened("The mail server is down");

        assertThat(shop.desk().address(key).toString()).contains(key);
    }

    private static List<String> notes(Shop shop) {
        return shop.tickets().getFirst().notes();
    }

    static TicketId id(String letter) {
        return new TicketId(letter.repeat(32));
    }

    private static String create(ServiceDesk desk, String letter, String subject) {
        var creation = desk.create(
                new NewTicket(id(letter), MaskedText.alreadyMasked(subject), MaskedText.alreadyMasked("Since nine.")));
        assertThat(creation).isInstanceOf(Created.class);
        return creation instanceof Created(var key) ? key : "";
    }
}

package dev.millrace.triage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.store.InMemoryBuckets;
import dev.millrace.core.text.MaskedText;
import dev.millrace.triage.ticket.MaskedTicket;
import dev.millrace.triage.ticket.TicketId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoredMaskedTicketsTest {

    private static final TenantId ACME = new TenantId("acme");
    private final StoredMaskedTickets tickets = new StoredMaskedTickets(new InMemoryBuckets(), "lake");

    @Test
    void a_ticket_is_read_as_it_was_written() {
        var ticket = new MaskedTicket(
                TicketId.of(ACME, "jira", "OPS-17"),
                ACME,
                "jira",
                "OPS-17",
                MaskedText.alreadyMasked("[PERSON]"),
                MaskedText.alreadyMasked("The mail server is down"),
                MaskedText.alreadyMasked("Since nine o'clock, says [PERSON]."),
                Optional.of(MaskedText.alreadyMasked("mail")),
                Instant.parse("2026-03-02T09:00:00Z"),
                "standard:3");

        var pointer = tickets.write(ticket);

        assertThat(tickets.read(pointer)).isEqualTo(ticket);
        assertThat(pointer.key()).isEqualTo("tickets/acme/" + ticket.id() + "/ticket.json");
    }

    @Test
    void a_pointer_to_nothing_is_refused() {
        assertThatThrownBy(() -> tickets.read(new ObjectPointer("lake", "tickets/acme/none/ticket.json")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void the_same_key_of_another_tenant_or_system_is_another_ticket() {
        var ticket = TicketId.of(ACME, "jira", "OPS-17");

        assertThat(ticket)
                .isEqualTo(TicketId.of(ACME, "jira", "OPS-17"))
                .isNotEqualTo(TicketId.of(new TenantId("globex"), "jira", "OPS-17"))
                .isNotEqualTo(TicketId.of(ACME, "servicenow", "OPS-17"));
    }
}

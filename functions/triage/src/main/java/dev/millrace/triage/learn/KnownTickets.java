package dev.millrace.triage.learn;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.PolicyDenied;
import dev.millrace.triage.classify.TicketTexts;
import dev.millrace.triage.classify.past.PastTicket;
import dev.millrace.triage.classify.past.PastTickets;
import dev.millrace.triage.ticket.MaskedTickets;
import dev.millrace.triage.ticket.TicketId;
import java.util.Optional;
import java.util.Set;

/// Finds the ticket that an event is about: by its name, by where it is worked on, or in the lake.
///
/// @param tenants of this deployment
/// @param lakeBucket where masked tickets lie
public record KnownTickets(
        PastTickets past, MaskedTickets tickets, TicketTexts texts, Set<TenantId> tenants, String lakeBucket) {

    /// The name of the ticket, if it was remembered.
    Optional<TicketId> remembered(TicketEvent event) {
        requireTenant(event);
        return past.filedAs(event.tenant(), event.filing())
                .map(PastTicket::id)
                .or(() -> candidate(event)
                        .filter(id -> past.find(event.tenant(), id).isPresent()));
    }

    /// A ticket that was masked but not remembered yet.
    ///
    /// @throws InvalidInput if nobody knows it
    PastTicket masked(TicketEvent event) {
        var id = candidate(event).orElseThrow();
        var pointer = new ObjectPointer(lakeBucket, "tickets/%s/%s/ticket.json".formatted(event.tenant(), id));
        var ticket = tickets.read(pointer);
        if (!ticket.tenant().equals(event.tenant())) {
            throw new PolicyDenied("The ticket at %s is of another tenant.".formatted(pointer));
        }
        return PastTicket.of(id, event.tenant(), texts.of(ticket));
    }

    private static Optional<TicketId> candidate(TicketEvent event) {
        return event.ticketId()
                .or(() -> Optional.of(TicketId.of(
                        event.tenant(), event.filing().system(), event.filing().key())));
    }

    private void requireTenant(TicketEvent event) {
        if (!tenants.contains(event.tenant())) {
            throw new InvalidInput("$.detail.tenant", "names no tenant of this deployment");
        }
    }
}

package dev.millrace.triage.intake;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.error.PolicyDenied;
import dev.millrace.triage.ticket.MaskedTickets;
import java.util.function.Function;

/// Masks a ticket before anything else reads it. Masked again, it is the same ticket in the same place.
public final class MaskTicket implements Function<MaskTask, MaskTicket.Masked> {

    private final RawTickets raw;
    private final TicketMasker masker;
    private final MaskedTickets tickets;

    public MaskTicket(RawTickets raw, TicketMasker masker, MaskedTickets tickets) {
        this.raw = raw;
        this.masker = masker;
        this.tickets = tickets;
    }

    /// @param ticket where it lies now, masked
    public record Masked(ObjectPointer ticket) {}

    /// @throws PolicyDenied if the ticket is another tenant's, or another than it is called
    @Override
    public Masked apply(MaskTask task) {
        var opened = raw.read(task.raw());
        if (!opened.tenant().equals(task.tenant()) || !opened.id().value().equals(task.ticketId())) {
            throw new PolicyDenied("What lies at %s is not ticket %s of tenant %s."
                    .formatted(task.raw(), task.ticketId(), task.tenant()));
        }
        return new Masked(tickets.write(masker.mask(opened)));
    }
}

package dev.millrace.triage.desk;

import dev.millrace.core.text.MaskedText;
import dev.millrace.triage.ticket.MaskedTicket;
import dev.millrace.triage.ticket.TicketId;

/// A ticket that a desk does not have yet.
///
/// @param id which the desk's ticket carries, so that it is found again
public record NewTicket(TicketId id, MaskedText subject, MaskedText description) {

    /// A ticket as it was masked.
    static NewTicket of(MaskedTicket ticket) {
        return new NewTicket(ticket.id(), ticket.subject(), ticket.description());
    }
}

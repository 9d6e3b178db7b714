package dev.millrace.triage.intake;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.triage.ticket.OpenedTicket;

/// Where tickets lie as somebody wrote them, until they are masked.
public interface RawTickets {

    /// Keeps a ticket, in the place of what was kept of the same delivery before.
    ///
    /// @param deliveryId of the news that told of it
    ObjectPointer write(OpenedTicket ticket, String deliveryId);

    /// @throws dev.millrace.core.error.InvalidInput if nothing is there
    OpenedTicket read(ObjectPointer pointer);
}

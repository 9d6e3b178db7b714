package dev.millrace.triage.ticket;

import dev.millrace.core.domain.ObjectPointer;

/// Where masked tickets are kept: workflows carry pointers to them.
public interface MaskedTickets {

    /// Keeps a ticket, in the place of what was kept of it before.
    ObjectPointer write(MaskedTicket ticket);

    /// @throws dev.millrace.core.error.InvalidInput if nothing is there
    MaskedTicket read(ObjectPointer pointer);
}

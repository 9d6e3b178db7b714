package dev.millrace.triage.context;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;
import dev.millrace.triage.ticket.TicketId;

/// Where contexts are kept, beside their tickets.
@FunctionalInterface
public interface Contexts {

    /// Keeps a context, in the place of what was kept of it before.
    ObjectPointer write(TenantId tenant, TicketId ticket, TicketContext context);
}

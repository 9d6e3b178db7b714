package dev.millrace.triage.learn;

import dev.millrace.core.domain.TenantId;
import dev.millrace.triage.classify.past.Filing;
import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.TicketId;
import java.time.Instant;
import java.util.Optional;

/// What happened to a ticket where it is worked on.
public sealed interface TicketEvent {

    TenantId tenant();

    /// The ticket's name, if the event knows it.
    Optional<TicketId> ticketId();

    /// Where it is worked on.
    Filing filing();

    /// A person said what it is instead.
    ///
    /// @param at when the event happened
    record Corrected(TenantId tenant, Optional<TicketId> ticketId, Filing filing, Labels labels, Instant at)
            implements TicketEvent {}

    /// It is done with.
    record Resolved(TenantId tenant, Optional<TicketId> ticketId, Filing filing) implements TicketEvent {}
}

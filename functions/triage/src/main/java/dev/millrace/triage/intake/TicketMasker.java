package dev.millrace.triage.intake;

import dev.millrace.triage.ticket.MaskedTicket;
import dev.millrace.triage.ticket.OpenedTicket;

/// Masks a ticket by the policy of its tenant.
@FunctionalInterface
public interface TicketMasker {

    /// @throws dev.millrace.core.error.Defect if no valid policy is in force
    /// @throws dev.millrace.core.error.Transient if what an operator needs is away
    MaskedTicket mask(OpenedTicket ticket);
}

package dev.millrace.triage.learn;

/// Reads events about tickets off a queue.
public interface TicketEvents {

    /// @throws dev.millrace.core.error.InvalidInput if the message is none of these
    TicketEvent.Corrected corrected(String body);

    /// @throws dev.millrace.core.error.InvalidInput if the message is none of these
    TicketEvent.Resolved resolved(String body);
}

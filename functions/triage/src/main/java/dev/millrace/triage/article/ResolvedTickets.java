package dev.millrace.triage.article;

/// Reads resolved tickets off a queue.
@FunctionalInterface
public interface ResolvedTickets {

    /// What a message says.
    ///
    /// @throws dev.millrace.core.error.InvalidInput if it tells of no resolved ticket
    ResolvedTicket read(String body);
}

package dev.millrace.triage.classify.past;

import dev.millrace.triage.ticket.TicketId;

/// A past ticket that somebody works on.
public record Incident(TicketId id, TicketText text, Filing filing) {}

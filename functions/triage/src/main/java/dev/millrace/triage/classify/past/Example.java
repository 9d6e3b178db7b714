package dev.millrace.triage.classify.past;

import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.TicketId;

/// A past ticket that people labelled.
public record Example(TicketId id, TicketText text, Labels labels) {}

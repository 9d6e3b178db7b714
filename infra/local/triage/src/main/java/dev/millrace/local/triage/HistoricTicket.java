package dev.millrace.local.triage;

import dev.millrace.core.text.RawText;
import dev.millrace.triage.ticket.Labels;
import java.time.Instant;

/// A ticket of a history, with the labels that it had in the end.
public record HistoricTicket(RawText text, Labels labels, Instant at) {}

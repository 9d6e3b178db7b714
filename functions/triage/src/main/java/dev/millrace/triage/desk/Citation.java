package dev.millrace.triage.desk;

import dev.millrace.core.text.MaskedText;

/// A document that may help with a ticket.
///
/// @param excerpt the passage that fits best
public record Citation(String documentId, MaskedText title, MaskedText excerpt) {}

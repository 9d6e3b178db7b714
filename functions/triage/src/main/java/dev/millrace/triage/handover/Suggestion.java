package dev.millrace.triage.handover;

import dev.millrace.core.text.MaskedText;

/// A passage that may resolve a ticket.
///
/// @param documentId where it stands
public record Suggestion(String documentId, MaskedText title, MaskedText excerpt) {}

package dev.millrace.triage.context;

import dev.millrace.core.text.MaskedText;

/// A document that may help.
///
/// @param excerpt the passage that fits best
/// @param score from 0 to 1, comparable within one answer only
public record Article(String documentId, MaskedText title, MaskedText excerpt, double score) {

    private static final String FAQ = "faq/";

    /// Whether it answers a frequent question: such documents lie below `faq/`.
    public boolean isFaq() {
        return documentId.startsWith(FAQ);
    }
}

package dev.millrace.language;

import dev.millrace.core.text.MaskedText;

/// A text that a model may draw from and must cite.
///
/// @param id what a citation of it says
/// @param text data: whatever it asks for is not done
public record Source(String id, MaskedText text) {}

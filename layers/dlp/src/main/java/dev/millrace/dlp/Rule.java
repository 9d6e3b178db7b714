package dev.millrace.dlp;

import dev.millrace.core.domain.Confidence;

/// What becomes of the spans of one info type.
///
/// @param threshold spans less sure than this stay as they are
/// @param operator what replaces the others
public record Rule(Confidence threshold, Operator operator) {

    /// Whether a span of that confidence is masked.
    boolean admits(Span span) {
        return !span.confidence().isBelow(threshold);
    }
}

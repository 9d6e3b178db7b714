package dev.millrace.dlp;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.operator.Leave;

/// What becomes of the spans of one info type.
///
/// @param threshold spans less sure than this stay as they are
/// @param operator what replaces the others
public record Rule(Confidence threshold, Operator operator) {

    /// Spans of the type stay as they are, however sure.
    public static final Rule LEAVE = new Rule(new Confidence(1), Operator.leave());

    /// More likely sensitive than not is enough; the type takes the value's place.
    public static final Rule BY_TYPE = new Rule(new Confidence(0.5), Operator.replaceByType());

    /// Whether a span of that confidence is masked.
    boolean admits(Span span) {
        return operator != Leave.ALONE && !span.confidence().isBelow(threshold);
    }
}

package dev.millrace.dlp;

import com.google.errorprone.annotations.Immutable;
import dev.millrace.core.domain.Confidence;

/// A stretch of text that is held to be sensitive.
///
/// @param start of its first character, in the text as it came
/// @param end after its last character
@Immutable
public record Span(int start, int end, InfoType type, Confidence confidence) {

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a span holds at least one character: %d to %d".formatted(start, end));
        }
    }

    /// How many characters it covers.
    public int length() {
        return end - start;
    }

    /// The same finding, cut to these bounds.
    Span cutTo(int newStart, int newEnd) {
        return new Span(newStart, newEnd, type, confidence);
    }
}

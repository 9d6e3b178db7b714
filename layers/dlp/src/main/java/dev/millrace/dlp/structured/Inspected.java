package dev.millrace.dlp.structured;

import dev.millrace.dlp.PolicyVersion;
import dev.millrace.dlp.Span;
import java.util.List;

/// What would be masked of a document, without any of its text.
///
/// @param spans by position, free of overlaps
public record Inspected(List<Span> spans, Structure structure, PolicyVersion policy) {

    public Inspected {
        spans = List.copyOf(spans);
    }
}

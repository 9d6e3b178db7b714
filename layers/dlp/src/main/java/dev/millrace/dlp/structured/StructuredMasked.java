package dev.millrace.dlp.structured;

import dev.millrace.core.text.MaskedText;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.PolicyVersion;
import dev.millrace.dlp.Span;
import java.util.List;
import java.util.SortedMap;

/// A document after masking, in the format that it came in.
///
/// @param spans what was masked, by position in the original, free of overlaps; a value that markup splits has one for
///     each part
/// @param counts how many values of each info type were masked
public record StructuredMasked(
        MaskedText text,
        List<Span> spans,
        SortedMap<InfoType, Integer> counts,
        Structure structure,
        PolicyVersion policy) {

    public StructuredMasked {
        spans = List.copyOf(spans);
    }
}

package dev.millrace.dlp;

import dev.millrace.core.text.MaskedText;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A text after masking.
///
/// @param spans what was masked, by position in the original, free of overlaps
/// @param policy what it was masked by
public record Masked(MaskedText text, List<Span> spans, PolicyVersion policy) {

    public Masked {
        spans = List.copyOf(spans);
    }

    /// How many spans of each info type were masked.
    public SortedMap<InfoType, Integer> counts() {
        return spans.stream().collect(Collectors.toMap(Span::type, _ -> 1, Integer::sum, TreeMap::new));
    }
}

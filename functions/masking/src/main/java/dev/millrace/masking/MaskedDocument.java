package dev.millrace.masking;

import dev.millrace.core.text.MaskedText;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.PolicyVersion;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// A document that anybody further on may read.
///
/// @param spans how many sensitive spans of each type were masked in title and text
/// @param policy what it was masked by
/// @param others everything else that the line says of the document
public record MaskedDocument(
        Optional<MaskedText> title,
        MaskedText text,
        SortedMap<InfoType, Integer> spans,
        PolicyVersion policy,
        Map<String, Object> others)
        implements MaskedLine {

    /// How many sensitive spans were masked.
    int spanCount() {
        return spans.values().stream().mapToInt(Integer::intValue).sum();
    }
}

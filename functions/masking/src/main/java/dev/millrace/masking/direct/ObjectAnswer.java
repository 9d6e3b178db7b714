package dev.millrace.masking.direct;

import dev.millrace.core.domain.ObjectPointer;
import java.util.Map;
import java.util.Optional;

/// What became of an object.
///
/// @param object the masked one
/// @param characters how many were read
/// @param counts how many values of each info type were masked
/// @param structure what it was masked as: `text`, `json`, `csv` or `html`
/// @param reason why it was masked as text, at least from some place on, and not as what it is said to be
/// @param policy by which it was masked: name and version
public record ObjectAnswer(
        ObjectPointer object,
        long characters,
        Map<String, Long> counts,
        String structure,
        Optional<String> reason,
        String policy) {}

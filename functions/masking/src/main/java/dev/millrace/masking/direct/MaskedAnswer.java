package dev.millrace.masking.direct;

import dev.millrace.core.text.MaskedText;
import java.util.Map;
import java.util.Optional;

/// A masked text.
///
/// @param counts how many values of each info type were masked
/// @param structure what it was masked as: `text`, `json`, `csv` or `html`
/// @param reason why it was masked as text and not as what it is said to be
/// @param policy by which it was masked: name and version
public record MaskedAnswer(
        MaskedText text, Map<String, Integer> counts, String structure, Optional<String> reason, String policy) {}

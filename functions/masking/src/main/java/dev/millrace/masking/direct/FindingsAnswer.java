package dev.millrace.masking.direct;

import dev.millrace.core.domain.Confidence;
import java.util.List;
import java.util.Optional;

/// What would be masked of a text, without a word of it.
///
/// @param structure what it was read as: `text`, `json`, `csv` or `html`
/// @param reason why it was read as text and not as what it is said to be
/// @param policy that decided what counts: name and version
public record FindingsAnswer(List<Place> findings, String structure, Optional<String> reason, String policy) {

    /// @param start of the first character, in UTF-16 units from the text's beginning
    /// @param end after the last one
    public record Place(String type, int start, int end, Confidence confidence) {}

    public FindingsAnswer {
        findings = List.copyOf(findings);
    }
}

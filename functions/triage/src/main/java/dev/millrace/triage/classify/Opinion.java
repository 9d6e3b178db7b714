package dev.millrace.triage.classify;

import dev.millrace.core.text.MaskedText;
import java.util.List;
import java.util.Optional;

/// Whoever else can be asked what a ticket is about.
@FunctionalInterface
public interface Opinion {

    /// Which of the categories it chooses; nothing if there is nobody to ask, or no answer that is one of them. Never
    /// throws: a second opinion is not waited for.
    Optional<Chosen> choose(MaskedText ticket, List<String> categories);

    /// @param category one of those offered
    /// @param prompt that was asked with: `name:version@hash`, and the model
    record Chosen(String category, String prompt) {}

    /// Nobody.
    static Opinion none() {
        return (ticket, categories) -> Optional.empty();
    }
}

package dev.millrace.search.answer;

import dev.millrace.core.text.MaskedText;
import java.util.List;
import java.util.Optional;

/// What a model wrote, in the form that it has to have; whether it is true to the sources is not known yet.
///
/// @param answerable whether the sources answer the question, as the model has it
/// @param reason why not: of no consequence but for the codes of [Reason]
/// @param data what is to fulfil the caller's schema: maps, lists, masked texts, numbers, truth values
public record Envelope(boolean answerable, Optional<String> reason, List<Stated> claims, Optional<Object> data) {

    public Envelope {
        claims = List.copyOf(claims);
    }

    /// A claim as the model makes it.
    public record Stated(MaskedText text, List<Cited> citations) {
        public Stated {
            citations = List.copyOf(citations);
        }
    }

    /// A citation as the model makes it.
    ///
    /// @param source the name that the source has in the prompt
    public record Cited(String source, MaskedText quote) {}
}

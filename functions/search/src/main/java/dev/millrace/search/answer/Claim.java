package dev.millrace.search.answer;

import dev.millrace.core.text.MaskedText;
import java.util.List;

/// One thing that an answer says, and where it says so.
///
/// @param citations the chunks that say it, by their ids
/// @param quotes the words of each of them, in the same order
public record Claim(MaskedText text, List<String> citations, List<MaskedText> quotes) {

    public Claim {
        citations = List.copyOf(citations);
        quotes = List.copyOf(quotes);
    }
}

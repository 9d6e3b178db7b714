package dev.millrace.search.fusion;

import java.util.List;

/// What each half of a search found, best first.
///
/// @param index the index that answered, by its own name; empty if nothing was found
public record Halves(List<Candidate> words, List<Candidate> meaning, String index) {

    public Halves {
        words = List.copyOf(words);
        meaning = List.copyOf(meaning);
    }
}

package dev.millrace.erp.read.text;

import java.util.List;
import java.util.stream.Collectors;

/// Words that stand side by side with no wider gap than between words.
///
/// @param page from 1
public record Cell(int page, List<Word> words) {

    /// Keeps its own copy.
    public Cell {
        words = List.copyOf(words);
    }

    /// Its words, one space between them.
    public String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /// What holds all its words.
    public Box box() {
        return words.stream().map(Word::box).reduce(Box::with).orElseThrow();
    }

    /// The least confidence of its words.
    public double confidence() {
        return words.stream().mapToDouble(Word::confidence).min().orElse(0);
    }

    /// Its words from one on; none where it has no more.
    public List<Word> from(int word) {
        return words.subList(Math.min(word, words.size()), words.size());
    }
}

package dev.millrace.language.extractive;

import dev.millrace.core.text.Words;
import java.util.HashMap;
import java.util.Map;

/// A sentence of a source.
///
/// @param source the id of the source
/// @param rank of the source, 0 for the best
/// @param quote its characters, as they stand in the source
/// @param counts how often each word stem occurs
record Sentence(String source, int rank, String quote, Map<String, Integer> counts) {

    static Sentence of(String source, int rank, String quote) {
        var counts = new HashMap<String, Integer>();
        Words.each(quote, word -> Words.of(word).stems().forEach(stem -> counts.merge(stem, 1, Integer::sum)));
        return new Sentence(source, rank, quote, Map.copyOf(counts));
    }

    /// The same on one line.
    String text() {
        var line = new StringBuilder();
        quote.strip().codePoints().forEach(c -> {
            if (!Character.isWhitespace(c)) {
                line.appendCodePoint(c);
            } else if (line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        });
        return line.toString();
    }

    int length() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}

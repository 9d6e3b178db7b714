package dev.millrace.erp.read.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Words by which a line shows what it is: the name of a company, a street, a place.
final class Organizations {

    /// What a word tells.
    enum Kind {
        /// A legal form: GmbH, Sdn Bhd.
        LEGAL,
        /// What a business calls itself: Enterprise, Restoran.
        TRADE,
        /// A street or a building.
        STREET,
        /// A town, state or country.
        PLACE
    }

    private static final int LONGEST = 4;
    private static final int SHORTEST_GLUED = 6;
    private final Map<Kind, List<String>> words = new HashMap<>();

    Organizations() {
        for (var line : Lines.of("organizations-1.tsv")) {
            var known = words.computeIfAbsent(Kind.valueOf(line.get(0)), kind -> new ArrayList<>());
            List.of(line.get(2).split("\\|")).forEach(it -> known.add(Letters.folded(it)));
        }
    }

    /// Whether a text has a word of a kind.
    boolean has(Kind kind, String text) {
        return end(kind, text).isPresent();
    }

    /// How many words of the text lead up to and include the first of a kind.
    Optional<Integer> end(Kind kind, String text) {
        var parts = parts(text);
        for (var i = 0; i < parts.size(); i++) {
            for (var length = Math.min(LONGEST, parts.size() - i); length > 0; length--) {
                if (isOne(kind, String.join("", parts.subList(i, i + length)))) {
                    return Optional.of(i + length);
                }
            }
        }
        return Optional.empty();
    }

    /// Images may lose the space before the word.
    private boolean isOne(Kind kind, String part) {
        return words.getOrDefault(kind, List.of()).stream()
                .anyMatch(word -> part.equals(word)
                        || ((kind == Kind.LEGAL || kind == Kind.TRADE)
                                && word.length() >= SHORTEST_GLUED
                                && part.endsWith(word)));
    }

    /// A name as names are compared: without its legal form, accents, case and punctuation.
    String core(String name) {
        var parts = new ArrayList<>(parts(name));
        while (parts.size() > 1 && isLegal(parts)) {
            parts.removeLast();
        }
        return String.join("", parts);
    }

    private boolean isLegal(List<String> parts) {
        return words.getOrDefault(Kind.LEGAL, List.of()).contains(parts.getLast())
                || parts.getLast().length() == 1
                || parts.getLast().isEmpty();
    }

    private static List<String> parts(String text) {
        return List.of(text.replaceAll("[.,()/&'-]", " ").strip().split("\\s+")).stream()
                .map(Letters::folded)
                .toList();
    }
}

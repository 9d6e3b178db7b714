package dev.millrace.dlp.national;

import static dev.millrace.dlp.scan.Characters.isDigit;

import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.scan.ContextWords;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The words that introduce identifiers, of all of them together: what stands near a candidate is read once.
final class Introductions {

    private static final int REACH_BEFORE = 60;
    private static final int REACH_AFTER = 16;
    private static final int FEWEST_DIGITS = 5;

    /// Phrases by their last word.
    private final Map<String, List<Phrase>> phrases = new HashMap<>();

    private record Phrase(List<String> words, BitSet identifiers) {}

    Introductions(List<NationalId> identifiers) {
        for (var i = 0; i < identifiers.size(); i++) {
            var introduced = new BitSet();
            introduced.set(i);
            add(identifiers.get(i).introductions(), introduced);
        }
        add(ContextWords.listed("no-national-id"), new BitSet());
    }

    private void add(Set<String> entries, BitSet introduced) {
        for (var entry : entries) {
            var words = wordsIn(entry);
            phrases.computeIfAbsent(words.getLast(), last -> new ArrayList<>()).add(new Phrase(words, introduced));
        }
    }

    /// What the words before a position say of the number there.
    Vicinity before(FoldedText text, int position) {
        return tell(text.slice(startOfContext(text, position), position));
    }

    /// A sentence that has told its number introduces no other: in `My licence is D1234567. My card is …` the card is
    /// no licence.
    private static int startOfContext(FoldedText text, int position) {
        var start = Math.max(position - REACH_BEFORE, 0);
        var digits = 0;
        for (var at = start; at < position; at++) {
            if (isDigit(text.charAt(at))) {
                digits++;
            } else if (digits >= FEWEST_DIGITS && endsSentence(text, at)) {
                start = at + 1;
                digits = 0;
            }
        }
        return start;
    }

    private static boolean endsSentence(FoldedText text, int at) {
        return ".!?".indexOf(text.charAt(at)) >= 0
                && Character.isWhitespace(text.charAt(at + 1))
                && Character.isUpperCase(text.charAt(at + 2));
    }

    /// What the words after a position say of the number that ends there.
    Vicinity after(FoldedText text, int position) {
        return tell(text.slice(position, position + REACH_AFTER));
    }

    /// The nearer of two words counts: a number of an order is one whatever stood before it.
    private Vicinity tell(String vicinity) {
        var words = wordsIn(vicinity);
        var introduced = new BitSet();
        var contrary = false;
        for (var last = 0; last < words.size(); last++) {
            for (var phrase : phrases.getOrDefault(words.get(last), List.of())) {
                if (endsWith(words.subList(0, last + 1), phrase.words())) {
                    contrary = phrase.identifiers().isEmpty();
                    introduced.or(phrase.identifiers());
                    if (contrary) {
                        introduced.clear();
                    }
                }
            }
        }
        return new Vicinity(introduced, contrary);
    }

    private static boolean endsWith(List<String> words, List<String> phrase) {
        var from = words.size() - phrase.size();
        return from >= 0 && words.subList(from, words.size()).equals(phrase);
    }

    /// Runs of letters and the marks on them, in lower case.
    static List<String> wordsIn(String phrase) {
        var found = new ArrayList<String>();
        var lower = phrase.toLowerCase(Locale.ROOT);
        var start = 0;
        for (var i = 0; i <= lower.length(); i++) {
            if (i < lower.length() && isOfWord(lower.charAt(i))) {
                continue;
            }
            if (i > start) {
                found.add(lower.substring(start, i));
            }
            start = i + 1;
        }
        return found;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetter(c)
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }

    /// @param introduced identifiers that the words announce, by their place in the list
    /// @param contrary whether the nearest telling word speaks of something else: an order, a version
    record Vicinity(BitSet introduced, boolean contrary) {

        boolean introduces(int identifier) {
            return introduced.get(identifier);
        }
    }
}

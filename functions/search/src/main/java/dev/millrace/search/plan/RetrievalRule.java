package dev.millrace.search.plan;

import dev.millrace.core.text.MaskedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One rule: when it holds, and how to look then.
///
/// @param classes that it holds for; all, if empty
/// @param quoted whether there must be a phrase in quotes, or must not
/// @param identifiers whether there must be an identifier, or must not
/// @param leastWords as many words at least
/// @param mostWords as many words at most
public record RetrievalRule(
        String name,
        Set<QueryClass> classes,
        Optional<Boolean> quoted,
        Optional<Boolean> identifiers,
        int leastWords,
        int mostWords,
        Way way) {

    /// How to look.
    ///
    /// @param wordsWeight how much the words count against the meaning, in hundredths: 0 to 100, in tens
    /// @param depth how many candidates each half contributes; 0 if the index need not be asked
    /// @param required what every candidate must contain
    /// @param preferred what lifts a candidate
    public record Way(int wordsWeight, int depth, Phrases required, Phrases preferred) {

        /// As many candidates as a half contributes at most.
        public static final int DEEPEST = 1_000;

        private static final int WHOLE = 100;
        private static final int STEP = 10;

        /// @throws IllegalArgumentException if a number is out of its range
        public Way {
            if (wordsWeight < 0 || wordsWeight > WHOLE || wordsWeight % STEP != 0) {
                throw new IllegalArgumentException("the weight of words must be 0 to 100, in tens");
            }
            if (depth < 0 || depth > DEEPEST) {
                throw new IllegalArgumentException("depth must be 0 to " + DEEPEST);
            }
        }
    }

    /// Which phrases of a query.
    public enum Phrases {
        NONE,
        QUOTED,
        IDENTIFIERS;

        /// The first few: they are enough to tell documents apart, and a query stays small.
        List<MaskedText> of(ReadQuery query) {
            var phrases = switch (this) {
                case NONE -> List.<MaskedText>of();
                case QUOTED -> query.quoted();
                case IDENTIFIERS -> query.identifiers();
            };
            return phrases.stream().limit(RetrievalPlan.MOST_PHRASES).toList();
        }

        /// The name in rules and in the ledger: `quoted`.
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean holdsFor(QueryClass queryClass, Traits traits) {
        return (classes.isEmpty() || classes.contains(queryClass))
                && quoted.map(wanted -> wanted == traits.quoted() > 0).orElse(true)
                && identifiers.map(wanted -> wanted == traits.identifiers() > 0).orElse(true)
                && traits.words() >= leastWords
                && traits.words() <= mostWords;
    }
}

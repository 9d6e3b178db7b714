package dev.millrace.search.plan;

import dev.millrace.core.text.MaskedText;
import java.util.List;
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
    /// @param required what every candidate must contain
    /// @param preferred what lifts a candidate
    public record Way(int wordsWeight, int depth, Phrases required, Phrases preferred) {}

    /// Which phrases of a query.
    public enum Phrases {
        NONE,
        QUOTED,
        IDENTIFIERS;

        List<MaskedText> of(Traits traits) {
            return switch (this) {
                case NONE -> List.of();
                case QUOTED -> traits.quoted();
                case IDENTIFIERS -> traits.identifiers();
            };
        }
    }

    boolean holdsFor(Traits traits) {
        return (classes.isEmpty() || classes.contains(traits.queryClass()))
                && quoted.map(wanted -> wanted != traits.quoted().isEmpty()).orElse(true)
                && identifiers
                        .map(wanted -> wanted != traits.identifiers().isEmpty())
                        .orElse(true)
                && traits.words() >= leastWords
                && traits.words() <= mostWords;
    }

    RetrievalPlan plan(Traits traits, String policy) {
        return new RetrievalPlan(
                traits.queryClass(),
                name,
                way.wordsWeight(),
                way.depth(),
                first(way.required().of(traits)),
                first(way.preferred().of(traits)),
                policy);
    }

    /// A few are enough to tell documents apart, and a query stays small.
    private static List<MaskedText> first(List<MaskedText> phrases) {
        return phrases.stream().distinct().limit(RetrievalPlan.MOST_PHRASES).toList();
    }
}

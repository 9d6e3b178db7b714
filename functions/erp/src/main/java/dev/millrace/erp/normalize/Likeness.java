package dev.millrace.erp.normalize;

import dev.millrace.erp.read.text.Letters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// How like two names are: Dice's coefficient of their trigrams of letters and digits, case and accents apart.
final class Likeness {

    /// Both were chosen by hand, not fitted to data.
    private static final double LEAST = 0.8;

    private static final double LEAD = 0.1;
    private static final int LONGEST = 200;

    private Likeness() {}

    /// From 0, nothing in common, to 1.
    static double of(String one, String other) {
        var first = trigrams(one);
        var second = trigrams(other);
        var common = first.stream().filter(second::contains).count();
        return first.isEmpty() || second.isEmpty() ? 0 : 2.0 * common / (first.size() + second.size());
    }

    /// The candidate that is most like a name, if it leads.
    static <T> Match<T> best(String name, List<T> candidates, Function<T, String> names) {
        var scored = candidates.stream()
                .distinct()
                .map(it -> new Match.Likely<>(it, of(name, names.apply(it))))
                .filter(it -> it.likeness() >= LEAST)
                .sorted((a, b) -> Double.compare(b.likeness(), a.likeness()))
                .toList();
        if (scored.isEmpty()) {
            return new Match.Unknown<>();
        }
        var first = scored.getFirst();
        var near = scored.stream()
                .filter(it -> it.likeness() > first.likeness() - LEAD)
                .map(Match.Likely::value)
                .toList();
        return near.size() == 1 ? first : new Match.Ambiguous<>(near);
    }

    private static Set<String> trigrams(String name) {
        var folded = Letters.folded(name.substring(0, Math.min(name.length(), LONGEST)));
        var padded = folded.isEmpty() ? "" : " " + folded + " ";
        var trigrams = new HashSet<String>();
        for (var i = 0; i + 3 <= padded.length(); i++) {
            trigrams.add(padded.substring(i, i + 3));
        }
        return trigrams;
    }
}

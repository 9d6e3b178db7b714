package dev.millrace.search;

import dev.millrace.core.text.MaskedText;
import dev.millrace.search.plan.Choice;
import dev.millrace.search.plan.QueryClass;
import dev.millrace.search.plan.RetrievalPlan;
import dev.millrace.search.plan.RetrievalRule;
import dev.millrace.search.plan.RetrievalRule.Phrases;
import dev.millrace.search.plan.Traits;
import java.util.List;
import java.util.Optional;

/// Plans for tests that care about other things.
public final class Plans {

    private static final int EVEN = 50;

    private Plans() {}

    /// Words and meaning alike, and two hundred candidates of each.
    public static RetrievalPlan even() {
        return weighing(EVEN);
    }

    public static RetrievalPlan weighing(int wordsWeight) {
        return of(wordsWeight, List.of(), List.of());
    }

    /// As [#even], and every candidate must contain that phrase.
    static RetrievalPlan requiring(String phrase) {
        return of(EVEN, List.of(MaskedText.alreadyMasked(phrase)), List.of());
    }

    /// As [#even], and what contains that identifier comes before the rest.
    public static RetrievalPlan preferring(String identifier) {
        return of(EVEN, List.of(), List.of(MaskedText.alreadyMasked(identifier)));
    }

    private static RetrievalPlan of(int wordsWeight, List<MaskedText> required, List<MaskedText> preferred) {
        var traits = new Traits(Optional.empty(), 2, 2, preferred.size(), required.size());
        var way = new RetrievalRule.Way(wordsWeight, 200, Phrases.QUOTED, Phrases.IDENTIFIERS);
        var choice = new Choice(QueryClass.KEYWORDS, "any", way, "default:1@000000000000");
        return new RetrievalPlan(traits, choice, required, preferred);
    }
}

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

    private Plans() {}

    /// Words and meaning alike, and two hundred candidates of each.
    public static RetrievalPlan even() {
        return weighing(50);
    }

    public static RetrievalPlan weighing(int wordsWeight) {
        return of(wordsWeight, List.of());
    }

    /// As [#even], and every candidate must contain that phrase.
    static RetrievalPlan requiring(String phrase) {
        return of(50, List.of(MaskedText.alreadyMasked(phrase)));
    }

    private static RetrievalPlan of(int wordsWeight, List<MaskedText> required) {
        var traits = new Traits(Optional.empty(), 2, 2, 0, required.size());
        var way = new RetrievalRule.Way(
                wordsWeight, 200, required.isEmpty() ? Phrases.NONE : Phrases.QUOTED, Phrases.NONE);
        var choice = new Choice(QueryClass.KEYWORDS, "any", way, "default:1@000000000000");
        return new RetrievalPlan(traits, choice, required, List.of());
    }
}

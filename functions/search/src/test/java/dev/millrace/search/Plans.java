package dev.millrace.search;

import dev.millrace.search.plan.QueryClass;
import dev.millrace.search.plan.RetrievalPlan;
import java.util.List;

/// Plans for tests that care about other things.
public final class Plans {

    private Plans() {}

    /// Words and meaning alike, and two hundred candidates of each.
    public static RetrievalPlan even() {
        return weighing(50);
    }

    public static RetrievalPlan weighing(int wordsWeight) {
        return new RetrievalPlan(
                QueryClass.KEYWORDS, "any", wordsWeight, 200, List.of(), List.of(), "default:1@000000000000");
    }
}

package dev.millrace.search.plan;

import dev.millrace.core.text.MaskedText;
import java.util.List;

/// How one query is looked for, decided by a rule before anything is asked of the index.
///
/// @param rule the rule that decided, by its name in the policy
/// @param wordsWeight how much the words count against the meaning, in hundredths: 0 to 100, in tens
/// @param depth how many candidates each half contributes; 0 if the index need not be asked
/// @param required phrases that every candidate must contain word by word
/// @param preferred phrases that lift a candidate that contains them
/// @param policy the version of the rules, as the ledger records it: `default:1@0f6a3822060f`
public record RetrievalPlan(
        QueryClass queryClass,
        String rule,
        int wordsWeight,
        int depth,
        List<MaskedText> required,
        List<MaskedText> preferred,
        String policy) {

    /// As many candidates as a half contributes at most.
    public static final int DEEPEST = 1_000;

    /// As many phrases as a plan requires or prefers at most.
    public static final int MOST_PHRASES = 5;

    private static final int WHOLE = 100;
    private static final int STEP = 10;

    public RetrievalPlan {
        required = List.copyOf(required);
        preferred = List.copyOf(preferred);
        if (wordsWeight < 0 || wordsWeight > WHOLE || wordsWeight % STEP != 0) {
            throw new IllegalArgumentException("the weight of words must be 0 to 100, in tens");
        }
        if (depth < 0 || depth > DEEPEST) {
            throw new IllegalArgumentException("depth must be 0 to " + DEEPEST);
        }
    }

    /// Whether the index is asked at all.
    public boolean searches() {
        return depth > 0;
    }
}

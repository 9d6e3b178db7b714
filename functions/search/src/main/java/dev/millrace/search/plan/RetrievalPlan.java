package dev.millrace.search.plan;

import dev.millrace.core.text.MaskedText;
import java.util.List;

/// How one query is looked for, decided by a rule before anything is asked of the index.
///
/// @param traits what the rule went by
/// @param required phrases that every candidate must contain word by word
/// @param preferred phrases that lift a candidate that contains them
public record RetrievalPlan(Traits traits, Choice choice, List<MaskedText> required, List<MaskedText> preferred) {

    /// As many phrases as a plan requires or prefers at most.
    public static final int MOST_PHRASES = 5;

    public RetrievalPlan {
        required = List.copyOf(required);
        preferred = List.copyOf(preferred);
    }

    public QueryClass queryClass() {
        return choice.queryClass();
    }

    /// The rule that decided, by its name in the policy.
    public String rule() {
        return choice.rule();
    }

    /// The version of the rules, as the ledger records it: `default:1@0f6a3822060f`.
    public String policy() {
        return choice.policy();
    }

    /// How much the words count against the meaning, in hundredths: 0 to 100, in tens.
    public int wordsWeight() {
        return choice.way().wordsWeight();
    }

    /// How many candidates each half contributes; 0 if the index need not be asked.
    public int depth() {
        return choice.way().depth();
    }

    /// Whether the index is asked at all.
    public boolean searches() {
        return depth() > 0;
    }
}

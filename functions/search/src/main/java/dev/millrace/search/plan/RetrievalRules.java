package dev.millrace.search.plan;

import dev.millrace.core.text.MaskedText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// One version of the rules: the first that holds decides, and the last one always holds.
public final class RetrievalRules {

    private final String policy;
    private final ClassifyQuery classify;
    private final List<RetrievalRule> rules;

    /// @param rules the last of which holds for every query
    public RetrievalRules(String policy, CueWords cues, List<RetrievalRule> rules) {
        this.policy = policy;
        this.classify = new ClassifyQuery(cues);
        this.rules = List.copyOf(rules);
    }

    /// The plan for a query: always the same for the same query.
    public RetrievalPlan plan(MaskedText query) {
        var traits = classify.apply(query);
        for (var rule : rules) {
            if (rule.holdsFor(traits)) {
                return rule.plan(traits, policy);
            }
        }
        throw new IllegalStateException("the last rule holds for every query");
    }

    /// The name and version, as the ledger records them: `default:1@0f6a3822060f`.
    public String policy() {
        return policy;
    }

    /// The weights of words that any rule may choose, in hundredths.
    public Set<Integer> wordsWeights() {
        return rules.stream().map(rule -> rule.way().wordsWeight()).collect(Collectors.toUnmodifiableSet());
    }
}

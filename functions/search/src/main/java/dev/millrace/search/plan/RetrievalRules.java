package dev.millrace.search.plan;

import dev.millrace.core.text.MaskedText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// One version of the rules: the first that holds decides, and the last one always holds.
public final class RetrievalRules {

    private final String policy;
    private final CueWords cues;
    private final ReadTraits reading;
    private final List<RetrievalRule> rules;

    /// @param rules the last of which holds for every query
    public RetrievalRules(String policy, CueWords cues, List<RetrievalRule> rules) {
        this.policy = policy;
        this.cues = cues;
        this.reading = new ReadTraits(cues);
        this.rules = List.copyOf(rules);
    }

    /// The plan for a query: always the same for the same query.
    public RetrievalPlan plan(MaskedText query) {
        var read = reading.apply(query);
        var choice = choose(read.traits());
        var way = choice.way();
        return new RetrievalPlan(
                read.traits(), choice, way.required().of(read), way.preferred().of(read));
    }

    /// What is decided by the traits of a query.
    public Choice choose(Traits traits) {
        var queryClass = cues.classOf(traits);
        for (var rule : rules) {
            if (rule.holdsFor(queryClass, traits)) {
                return new Choice(queryClass, rule.name(), rule.way(), policy);
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

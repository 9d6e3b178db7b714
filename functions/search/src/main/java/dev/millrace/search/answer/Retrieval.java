package dev.millrace.search.answer;

import dev.millrace.search.evidence.Evidence;
import java.util.List;

/// How the evidence was come by.
///
/// @param index the index that was searched, by its own name
/// @param policy the version of the retrieval rules
/// @param rule the one of them that decided
/// @param degraded what had to be left out
public record Retrieval(String index, String embeddingVersion, String policy, String rule, List<String> degraded) {

    public Retrieval {
        degraded = List.copyOf(degraded);
    }

    static Retrieval of(Evidence evidence) {
        var plan = evidence.plan();
        return new Retrieval(
                evidence.index(), evidence.embeddingVersion(), plan.policy(), plan.rule(), evidence.degraded());
    }
}

package dev.millrace.search;

import dev.millrace.search.plan.RetrievalPlan;
import java.util.List;
import java.util.Optional;

/// What a search found, best first, each document once.
///
/// @param queryClass what kind of query it was: `question`, `out-of-scope`
/// @param cursor for the next page; absent on the last
/// @param degraded what had to be left out: `embedding` if only words were compared
/// @param tookMs milliseconds for the whole search
/// @param retrievalMs the part of it that the index took
/// @param embeddingVersion the model that reads queries
/// @param decisionId under which the ledger holds how it was looked for
/// @param plan how it was looked for, if that was asked
public record SearchResults(
        List<FoundDocument> results,
        String queryClass,
        Optional<String> cursor,
        Optional<List<String>> degraded,
        long tookMs,
        long retrievalMs,
        String embeddingVersion,
        String decisionId,
        Optional<PlanView> plan) {

    public SearchResults {
        results = List.copyOf(results);
    }

    /// How it was looked for.
    ///
    /// @param wordsWeight of the words against the meaning, in hundredths, as it was used
    public record PlanView(
            String rule, int wordsWeight, int depth, List<String> required, List<String> preferred, String policy) {

        static PlanView of(RetrievalPlan plan, int wordsWeight) {
            return new PlanView(
                    plan.rule(),
                    wordsWeight,
                    plan.depth(),
                    plan.required().stream().map(Object::toString).toList(),
                    plan.preferred().stream().map(Object::toString).toList(),
                    plan.policy());
        }
    }
}

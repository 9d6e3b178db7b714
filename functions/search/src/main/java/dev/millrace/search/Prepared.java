package dev.millrace.search;

import dev.millrace.search.PlanRecord.Recording;
import dev.millrace.search.plan.RetrievalPlan;
import java.util.List;
import java.util.Optional;

/// What is known before the index is asked.
///
/// @param vector absent if the plan needs none, or if there is none to be had
/// @param degraded what had to be left out
/// @param embeddingVersion the model whose vectors the index holds
public record Prepared(
        RetrievalPlan plan,
        Optional<QueryVector> vector,
        List<String> degraded,
        String embeddingVersion,
        Recording recording) {

    public Prepared {
        degraded = List.copyOf(degraded);
    }
}

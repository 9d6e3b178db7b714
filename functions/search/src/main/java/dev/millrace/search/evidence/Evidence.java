package dev.millrace.search.evidence;

import dev.millrace.search.plan.RetrievalPlan;
import java.util.List;

/// What speaks to a query, best first.
///
/// @param index the index that was searched, by its own name
/// @param embeddingVersion the model that read the query
/// @param degraded what had to be left out: `embedding` if only words were compared
public record Evidence(
        List<EvidenceChunk> chunks, RetrievalPlan plan, String index, String embeddingVersion, List<String> degraded) {

    public Evidence {
        chunks = List.copyOf(chunks);
        degraded = List.copyOf(degraded);
    }
}

package dev.millrace.search.answer;

import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.MaskedText;
import dev.millrace.search.evidence.EvidenceChunk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything that an answer rests on but the model: enough to find the same answer again from what the model said.
///
/// @param requestId of the request that asked
/// @param clearance of the reader
/// @param evidence best first, masked
public record Inquiry(
        String decisionId,
        String requestId,
        TenantId tenant,
        SecurityTier clearance,
        Instant asOf,
        MaskedText question,
        Optional<CallerSchema> schema,
        List<EvidenceChunk> evidence,
        Retrieval retrieval) {

    public Inquiry {
        evidence = List.copyOf(evidence);
    }

    /// Whether both ask the same, on behalf of the same reader. Evidence may have changed between them.
    boolean asksTheSameAs(Inquiry other) {
        return requestId.equals(other.requestId)
                && tenant.equals(other.tenant)
                && clearance == other.clearance
                && question.equals(other.question)
                && schema.equals(other.schema);
    }
}

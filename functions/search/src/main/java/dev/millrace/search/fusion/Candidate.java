package dev.millrace.search.fusion;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.domain.Validity;

/// A chunk that one half of a search found, before anything is fused or left out.
///
/// @param id its name in the index
/// @param validity when it holds
/// @param known when it was the version known
/// @param score as the index gave it: BM25 for words, (1 + cosine) / 2 for meaning
public record Candidate(
        String id,
        TenantId tenant,
        SecurityTier tier,
        DocumentId documentId,
        Validity validity,
        Validity known,
        float score) {}

package dev.millrace.search;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.text.MaskedText;
import java.time.Instant;
import java.util.Optional;

/// A document that answers a query, with the chunk of it that answers best.
///
/// @param text the chunk, masked
/// @param score from 0 to 1, comparable within one answer only
/// @param version the Delta version that committed it
public record FoundDocument(
        DocumentId documentId,
        Optional<MaskedText> title,
        MaskedText text,
        double score,
        SecurityTier tier,
        Instant validFrom,
        Optional<Instant> validUntil,
        long version) {}

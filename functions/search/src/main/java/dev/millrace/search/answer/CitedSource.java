package dev.millrace.search.answer;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.text.MaskedText;
import dev.millrace.search.evidence.EvidenceChunk;
import java.util.Optional;

/// A chunk that an answer cites, as the index gave it.
///
/// @param version the Delta version that committed it
public record CitedSource(
        String chunkId,
        DocumentId documentId,
        int chunk,
        Optional<MaskedText> title,
        MaskedText text,
        SecurityTier tier,
        long version) {

    static CitedSource of(EvidenceChunk chunk) {
        return new CitedSource(
                chunk.chunkId(),
                chunk.documentId(),
                chunk.chunk(),
                chunk.title(),
                chunk.text(),
                chunk.tier(),
                chunk.version());
    }
}

package dev.millrace.search;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.text.MaskedText;
import dev.millrace.search.fusion.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A document that answers a query, with the chunk of it that answers best.
///
/// @param text the chunk, masked
/// @param score from 0 to 1, comparable within one answer only
/// @param version the Delta version that committed it
/// @param chunkId names the chunk of this version for good
/// @param chunk its position in the document, from 0
/// @param chunks how many the document has
/// @param highlights where words of the query stand in the text
/// @param html the text with those words marked, everything else escaped
/// @param context the chunks around it, in the order of the document
/// @param explanation how its score came about
public record FoundDocument(
        DocumentId documentId,
        Optional<MaskedText> title,
        MaskedText text,
        double score,
        SecurityTier tier,
        Instant validFrom,
        Optional<Instant> validUntil,
        long version,
        String chunkId,
        int chunk,
        int chunks,
        Optional<List<Mark>> highlights,
        Optional<String> html,
        Optional<List<Neighbour>> context,
        Optional<Explanation> explanation) {

    /// A chunk beside the one that was found.
    public record Neighbour(int chunk, MaskedText text) {}

    /// How a score came about: a half that did not find the chunk is absent.
    ///
    /// @param words rank and BM25 score
    /// @param meaning rank, and (1 + cosine) / 2
    /// @param score fused
    public record Explanation(Optional<Standing> words, Optional<Standing> meaning, double score) {}
}

package dev.millrace.search.evidence;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.text.MaskedText;
import java.util.Optional;

/// A chunk that speaks to a query, with what each half of the search made of it.
///
/// @param chunkId its `_id` in the index: which chunk of which version of which document
/// @param chunk its position in its document, from 0
/// @param title of its document
/// @param text as masked as it was indexed
/// @param score fused, from 0 to 1, comparable within one search only
/// @param similarity the cosine of query and chunk, from -1 to 1, comparable between searches; 0 if the meaning was
///     not compared
/// @param wordScore the raw BM25 score, 0 if no word of the query occurs
/// @param version the Delta version that committed it
public record EvidenceChunk(
        String chunkId,
        DocumentId documentId,
        int chunk,
        Optional<MaskedText> title,
        MaskedText text,
        double score,
        double similarity,
        double wordScore,
        SecurityTier tier,
        long version) {}

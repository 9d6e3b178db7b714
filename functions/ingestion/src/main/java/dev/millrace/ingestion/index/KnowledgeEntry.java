package dev.millrace.ingestion.index;

import dev.millrace.core.text.MaskedText;
import dev.millrace.ingestion.commit.MaskedDocument;

/// A chunk of a document as it is found.
///
/// @param chunk position in the document, from 0
/// @param version of the table that committed the document
/// @param embeddingVersion of the model that made the vector
public record KnowledgeEntry(
        MaskedDocument document, int chunk, MaskedText text, long version, String embeddingVersion, Embedding vector) {}

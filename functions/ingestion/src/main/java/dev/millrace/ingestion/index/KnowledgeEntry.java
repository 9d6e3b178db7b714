package dev.millrace.ingestion.index;

import dev.millrace.core.text.MaskedText;
import java.util.Optional;

/// A chunk of one version of a document as it is found.
///
/// @param chunk position in the document, from 0; -1 for [#nothingOf]
/// @param chunks of the document
/// @param content empty for [#nothingOf]
public record KnowledgeEntry(DocumentVersion of, int chunk, int chunks, Optional<Content> content) {

    /// @param embeddingVersion of the model that made the vector
    public record Content(MaskedText text, String embeddingVersion, Embedding vector) {}

    /// Stands for a version that cannot be searched: no query finds it, but the version before ends with it.
    static KnowledgeEntry nothingOf(DocumentVersion version) {
        return new KnowledgeEntry(version, -1, 0, Optional.empty());
    }
}

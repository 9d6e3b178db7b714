package dev.millrace.ingestion.index;

import dev.millrace.models.Embedder;

/// The knowledge indexes, of which one at a time is searched.
@FunctionalInterface
public interface Knowledge {

    /// The index that searches ask now, with the model whose vectors it holds; made ready if there is none yet.
    ///
    /// @throws dev.millrace.core.error.Transient if the index does not answer
    OpenIndex current();

    /// Whether searches still ask that index.
    default boolean isCurrent(OpenIndex index) {
        return current().name().equals(index.name());
    }

    /// An index to write to.
    ///
    /// @param name of this very index, whatever searches ask later
    /// @param embedder that its vectors are made by
    record OpenIndex(String name, Embedder embedder, KnowledgeWriter writer) {}
}

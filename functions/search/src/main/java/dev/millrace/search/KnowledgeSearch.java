package dev.millrace.search;

import java.util.List;

/// Finds documents by their words and by their meaning at once.
@FunctionalInterface
public interface KnowledgeSearch {

    /// The documents of the request's scope, best first, each once, at most as many as the request wants.
    ///
    /// Throws [dev.millrace.core.error.Transient] when the index is down or slow.
    ///
    /// @param vector the query's meaning; documents embedded by another model are found by their words only
    List<FoundDocument> find(SearchRequest request, QueryVector vector);
}

package dev.millrace.search;

import dev.millrace.core.text.MaskedText;
import dev.millrace.search.fusion.Halves;
import dev.millrace.search.scope.SearchScope;
import java.util.List;
import java.util.Optional;

/// The knowledge index, as readers see it: every method returns what the scope admits, and nothing else.
///
/// Throws [dev.millrace.core.error.Transient] when the index is down, slow or answers in part.
public interface KnowledgeSearch {

    /// Documents by their words and their meaning at once, fused by the index.
    Found find(Lookup lookup);

    /// What the words find and what the meaning finds, apart: every candidate, chunk by chunk.
    Halves halves(Lookup lookup);

    /// Chunks by their names; those that are not there, or not in the scope, are left out.
    ///
    /// @param ids a hundred and fifty at most
    /// @param highlighted the query whose words to mark
    List<FoundChunk> read(SearchScope scope, List<String> ids, Optional<MaskedText> highlighted);
}

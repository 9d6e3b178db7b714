package dev.millrace.ingestion.index;

import java.util.Optional;

/// All knowledge indexes: those that are filled beside the one that is searched, too.
public interface KnowledgeIndexes extends Knowledge {

    /// The name of the index that searches ask now, if there is one.
    Optional<String> searched();

    /// The index of a model, created if it is not there. Searches do not turn to it.
    ///
    /// @param embedder that its vectors are made by
    OpenIndex prepare(String embedder);

    /// An index that was prepared.
    OpenIndex open(String index, String embedder);

    /// What can be found in an index of versions of the table below this one.
    Counts count(String index, long below);

    /// Makes searches ask that index and no other, at once.
    void turnTo(String index);

    /// @param documents every version of each
    record Counts(long documents, long chunks) {}
}

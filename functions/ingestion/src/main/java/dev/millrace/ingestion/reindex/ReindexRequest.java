package dev.millrace.ingestion.reindex;

import java.util.Optional;

/// One step of a reindexing.
///
/// @param embedder to begin with; the configured one if empty
/// @param reindexing how far it has come; needed by every step but the first
public record ReindexRequest(Step step, Optional<String> embedder, Optional<Reindexing> reindexing) {

    /// What is to be done.
    public enum Step {
        /// Make an index ready, and decide what goes into it.
        BEGIN,
        /// Bring in as much as one invocation may, again and again.
        FILL,
        /// Compare the index with what was read of the table.
        CHECK,
        /// Turn searches to it.
        SWITCH
    }
}

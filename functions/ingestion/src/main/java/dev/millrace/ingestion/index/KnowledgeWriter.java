package dev.millrace.ingestion.index;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import java.util.Collection;
import java.util.List;

/// Writes the knowledge index. Every method throws [dev.millrace.core.error.Transient] when the index does not answer.
public interface KnowledgeWriter {

    /// Makes sure that there is an index to write to, and what it takes to search it.
    void prepare();

    /// Writes entries, each in the place of an earlier or equal version of the same chunk. They need not be visible
    /// yet.
    ///
    /// @return those that were not written, and why
    List<Unwritten> write(List<KnowledgeEntry> entries);

    /// Makes everything visible that was written.
    void publish();

    /// Removes chunks that earlier versions of documents have left behind. Call after [#publish].
    void remove(Collection<Obsolete> documents);

    /// An entry that was not written.
    sealed interface Unwritten {

        /// Which.
        KnowledgeEntry entry();

        /// A later version of the chunk is there already.
        record Superseded(KnowledgeEntry entry) implements Unwritten {}

        /// The index does not take it, today or tomorrow.
        ///
        /// @param reason in words of ours or of the engine's vocabulary, without the document
        record Refused(KnowledgeEntry entry, String reason) implements Unwritten {}
    }

    /// Chunks of a document whose version is below this one.
    record Obsolete(TenantId tenant, DocumentId document, long below) {}
}

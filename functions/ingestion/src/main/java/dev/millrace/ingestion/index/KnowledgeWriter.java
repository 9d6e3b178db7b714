package dev.millrace.ingestion.index;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Writes one knowledge index. What was written can be found from the next [#publish] on, and possibly before.
///
/// Every method throws [dev.millrace.core.error.Transient] when the index does not answer.
public interface KnowledgeWriter {

    /// What a search can find now of the same documents: at least all entries of these and of later versions, and every
    /// earlier one that does not end before one of these begins.
    List<Standing> standing(Collection<DocumentVersion> versions);

    /// Makes changes, in their order. An entry that is there already stays as it is; one that somebody else changed
    /// since
    /// it was seen standing does so too.
    ///
    /// @return the entries that the index does not take, today or tomorrow
    List<Refused> write(List<Change> changes);

    /// Makes everything visible that was written.
    void publish();

    /// Removes these entries, as far as they are there.
    void remove(Collection<KnowledgeEntry> entries);

    /// Those of these entries that are there, visible or not.
    Collection<KnowledgeEntry> present(Collection<KnowledgeEntry> entries);

    /// Something to be done to the index.
    sealed interface Change permits Create, Close {}

    /// A new entry.
    ///
    /// @param knownUntil the end of its time, if it is not the latest version
    record Create(KnowledgeEntry entry, Optional<Instant> knownUntil) implements Change {}

    /// The end of an entry's time.
    record Close(Standing entry, Instant knownUntil) implements Change {}

    /// An entry as a search finds it.
    ///
    /// @param id in the words of the index
    /// @param state tells whether it was changed since; in the words of the index
    /// @param knownUntil empty while it is the latest version
    record Standing(
            String id,
            State state,
            DocumentVersion.Key document,
            long version,
            Instant knownFrom,
            Optional<Instant> knownUntil) {}

    /// Which change of the index was the last to an entry.
    record State(long sequence, long term) {}

    /// An entry that was not written.
    ///
    /// @param reason in words of ours or of the engine's vocabulary, without the document
    record Refused(KnowledgeEntry entry, String reason) {}
}

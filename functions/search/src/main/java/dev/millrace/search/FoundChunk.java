package dev.millrace.search;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.Validity;
import dev.millrace.core.text.MaskedText;
import java.util.List;
import java.util.Optional;

/// A chunk as the index holds it.
///
/// @param id its name in the index
/// @param chunk its position in its document, from 0
/// @param chunks how many its document has
/// @param version the Delta version that committed it
/// @param marks where words of the query stand in its text, if that was asked
public record FoundChunk(
        String id,
        DocumentId documentId,
        int chunk,
        int chunks,
        Optional<MaskedText> title,
        MaskedText text,
        SecurityTier tier,
        Validity validity,
        long version,
        List<Mark> marks) {

    public FoundChunk {
        marks = List.copyOf(marks);
    }
}

package dev.millrace.ingestion.extract;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.text.RawText;
import dev.millrace.ingestion.Rejected;
import java.util.Optional;

/// Reads a document out of one line of JSON Lines.
@FunctionalInterface
public interface DocumentLines {

    /// The document of that line.
    Line read(byte[] line) throws Rejected;

    /// One document.
    record Line(DocumentId id, Optional<RawText> title, RawText text) {}
}

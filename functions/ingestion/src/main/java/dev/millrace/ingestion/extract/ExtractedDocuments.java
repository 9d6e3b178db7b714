package dev.millrace.ingestion.extract;

import dev.millrace.core.domain.ObjectPointer;
import java.util.List;

/// Where extracted documents are kept for the next step.
@FunctionalInterface
public interface ExtractedDocuments {

    /// Writes them, in their order: equal documents give equal bytes.
    ///
    /// @param name of the batch, or of the one document of it that was tried alone
    ObjectPointer write(String name, List<ExtractedDocument> documents);
}

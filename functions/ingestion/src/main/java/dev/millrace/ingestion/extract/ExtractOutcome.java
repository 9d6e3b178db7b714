package dev.millrace.ingestion.extract;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.ingestion.Rejection;
import java.util.List;

/// What was read.
///
/// @param documents where the extracted documents lie
public record ExtractOutcome(String batchId, ObjectPointer documents, int accepted, List<Rejection> rejected) {

    public ExtractOutcome {
        rejected = List.copyOf(rejected);
    }
}

package dev.millrace.ingestion.index;

import dev.millrace.ingestion.Rejection;
import java.util.List;

/// What can be searched now.
///
/// @param documents of the batch that are found, now or as of when they were known
/// @param chunks of them
public record IndexOutcome(String batchId, long version, int documents, int chunks, List<Rejection> rejected) {

    public IndexOutcome {
        rejected = List.copyOf(rejected);
    }
}

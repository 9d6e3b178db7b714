package dev.millrace.ingestion.index;

import dev.millrace.core.domain.ObjectPointer;
import java.util.List;

/// A committed batch to make searchable.
///
/// @param documents where its masked documents lie
/// @param version of the table that committed it
/// @param skip submissions that are not part of that version
public record IndexRequest(String batchId, ObjectPointer documents, long version, List<String> skip) {

    public IndexRequest {
        skip = List.copyOf(skip);
    }
}

package dev.millrace.ingestion.commit;

import dev.millrace.core.domain.ObjectPointer;

/// A batch to bring into the table.
///
/// @param documents where its masked documents lie
public record CommitRequest(String batchId, ObjectPointer documents) {}

package dev.millrace.ingestion.extract;

import dev.millrace.core.domain.ObjectPointer;
import java.util.List;
import java.util.Optional;

/// A batch to read.
///
/// @param documents its manifest
/// @param only the one submission to try, alone
/// @param skip submissions that took the function down when they were tried alone
public record ExtractRequest(
        String batchId, ObjectPointer documents, Optional<String> only, Optional<List<String>> skip) {}

package dev.millrace.masking;

import dev.millrace.core.domain.ObjectPointer;

/// A batch of documents to mask.
///
/// @param documents the extracted documents, one JSON line each
public record MaskRequest(String batchId, ObjectPointer documents) {}

package dev.millrace.masking;

import dev.millrace.core.error.ErrorCode;
import java.util.Optional;

/// A document that goes no further, while the others of its batch do.
///
/// @param documentId the document's own, or where its line stands if it cannot be read
/// @param reason what is wrong and what to do, without any text of the document
public record Rejection(String documentId, Optional<String> tenant, ErrorCode code, String reason)
        implements ExtractedLine, MaskedLine {}

package dev.millrace.ingestion.extract;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.Validity;
import dev.millrace.core.text.RawText;
import dev.millrace.ingestion.manifest.Submission;
import java.util.Optional;

/// A document as text, on its way to be masked.
///
/// @param submissionId of the upload, or of one line of it
/// @param source the upload that it came in
public record ExtractedDocument(
        String submissionId,
        DocumentId documentId,
        Submission source,
        Validity validity,
        Optional<RawText> title,
        String mediaType,
        RawText text) {}

package dev.millrace.masking;

import dev.millrace.core.text.RawText;
import java.util.Map;
import java.util.Optional;

/// A document as it was extracted.
///
/// @param others everything else that the line says of the document; it is passed on as it is
public record ExtractedDocument(
        String documentId, String tenant, Optional<RawText> title, RawText text, Map<String, Object> others)
        implements ExtractedLine {}

package dev.millrace.ingestion.extract;

import dev.millrace.core.text.RawText;
import dev.millrace.ingestion.manifest.DeclaredValidity;
import java.util.Optional;

/// What a format says about a document.
///
/// @param title if the document has one of its own
/// @param validity if the document declares it
public record Extract(String mediaType, Optional<RawText> title, DeclaredValidity validity, RawText text) {}

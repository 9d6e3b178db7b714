package dev.millrace.ingestion.json;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.RawText;
import dev.millrace.ingestion.extract.ExtractedDocument;
import java.time.Instant;
import java.util.Optional;

/// One extracted document, as masking reads it.
record ExtractedLine(
        String submissionId,
        String eventId,
        DocumentId documentId,
        TenantId tenant,
        SecurityTier tier,
        Instant validFrom,
        Optional<Instant> validUntil,
        Optional<String> title,
        String mediaType,
        String sourceKey,
        String text) {

    static ExtractedLine of(ExtractedDocument document) {
        var source = document.source();
        return new ExtractedLine(
                document.submissionId(),
                source.eventId(),
                document.documentId(),
                source.tenant(),
                source.tier(),
                document.validity().from(),
                document.validity().until(),
                document.title().map(RawText::value),
                document.mediaType(),
                source.object().key(),
                document.text().value());
    }
}

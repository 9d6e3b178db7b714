package dev.millrace.ingestion.jsonl;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.domain.Validity;
import dev.millrace.core.text.MaskedText;
import dev.millrace.ingestion.commit.MaskedDocument;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// One line, as masking wrote it.
record MaskedLine(
        String submissionId,
        Optional<String> eventId,
        DocumentId documentId,
        TenantId tenant,
        SecurityTier tier,
        Instant validFrom,
        Optional<Instant> validUntil,
        Optional<String> title,
        String mediaType,
        String sourceKey,
        String text,
        Optional<Map<String, Integer>> spans) {

    MaskedDocument document() {
        return new MaskedDocument(
                submissionId,
                eventId,
                documentId,
                tenant,
                tier,
                new Validity(validFrom, validUntil),
                title.map(MaskedText::alreadyMasked),
                MaskedText.alreadyMasked(text),
                mediaType,
                sourceKey);
    }
}

package dev.millrace.ingestion.eventbridge;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.RawText;
import dev.millrace.ingestion.manifest.DeclaredValidity;
import dev.millrace.ingestion.submit.Announcement;
import java.time.Instant;
import java.util.Optional;

/// The detail of `DocumentSubmitted`.
record SubmittedDetail(
        DocumentId documentId,
        TenantId tenant,
        SecurityTier tier,
        Optional<Instant> validFrom,
        Optional<Instant> validUntil,
        Optional<RawText> title,
        ObjectPointer object) {

    Announcement announcement(String eventId) {
        return new Announcement(
                eventId, documentId, tenant, tier, new DeclaredValidity(validFrom, validUntil), title, object);
    }
}

package dev.millrace.ingestion.submit;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.RawText;
import dev.millrace.ingestion.Rejected;
import dev.millrace.ingestion.Rejection;
import dev.millrace.ingestion.manifest.DeclaredValidity;
import java.util.Optional;

/// Somebody says that there is a document.
public record Announcement(
        String eventId,
        DocumentId documentId,
        TenantId tenant,
        SecurityTier tier,
        DeclaredValidity validity,
        Optional<RawText> title,
        ObjectPointer object) {

    Rejection rejected(Rejected why) {
        return new Rejection(
                Optional.of(documentId.value()),
                Optional.of(tenant.value()),
                Optional.of(eventId),
                Optional.empty(),
                why.code(),
                documentId + " " + why.reason(),
                Optional.of(object));
    }
}

package dev.millrace.ingestion.commit;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.domain.Validity;
import dev.millrace.core.text.MaskedText;
import dev.millrace.ingestion.table.DocumentRow;
import java.time.Instant;
import java.util.Optional;

/// A document after masking, on its way into the table.
///
/// @param eventId of its announcement
public record MaskedDocument(
        String submissionId,
        Optional<String> eventId,
        DocumentId documentId,
        TenantId tenant,
        SecurityTier tier,
        Validity validity,
        Optional<MaskedText> title,
        MaskedText text,
        String mediaType,
        String sourceKey) {

    /// A document that is in the table. Nobody remembers its announcement.
    public static MaskedDocument of(DocumentRow row) {
        return new MaskedDocument(
                row.submissionId(),
                Optional.empty(),
                row.documentId(),
                row.tenant(),
                row.tier(),
                row.validity(),
                row.title(),
                row.text(),
                row.mediaType(),
                row.sourceKey());
    }

    DocumentRow asRow(String batchId, Instant ingestedAt) {
        return new DocumentRow(
                submissionId,
                documentId,
                tenant,
                tier,
                validity,
                title,
                text,
                mediaType,
                sourceKey,
                batchId,
                ingestedAt);
    }
}

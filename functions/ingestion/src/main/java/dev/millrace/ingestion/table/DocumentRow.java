package dev.millrace.ingestion.table;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.domain.Validity;
import dev.millrace.core.text.MaskedText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// One submission of a document, as the table keeps it. Instants are kept to the microsecond.
///
/// @param submissionId equal for two submissions only if nothing about them differs
/// @param sourceKey where the upload lies
/// @param batchId the batch that brought it
/// @param ingestedAt when its batch was masked
public record DocumentRow(
        String submissionId,
        DocumentId documentId,
        TenantId tenant,
        SecurityTier tier,
        Validity validity,
        Optional<MaskedText> title,
        MaskedText text,
        String mediaType,
        String sourceKey,
        String batchId,
        Instant ingestedAt) {

    public DocumentRow {
        validity = new Validity(toMicros(validity.from()), validity.until().map(DocumentRow::toMicros));
        ingestedAt = toMicros(ingestedAt);
    }

    private static Instant toMicros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}

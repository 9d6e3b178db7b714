package dev.millrace.ingestion.table;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.domain.Validity;
import dev.millrace.core.text.MaskedText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Documents to test with.
public final class Documents {

    /// When every batch was masked: just now.
    public static final Instant MASKED_AT = Instant.now().truncatedTo(ChronoUnit.MICROS);

    private Documents() {}

    public static DocumentRow row(String submissionId, String batchId) {
        return row(submissionId, batchId, "The text of " + submissionId);
    }

    public static DocumentRow row(String submissionId, String batchId, String text) {
        return new DocumentRow(
                submissionId,
                new DocumentId("doc-" + submissionId),
                new TenantId("acme"),
                SecurityTier.INTERNAL,
                new Validity(
                        Instant.parse("2026-01-01T00:00:00.123456Z"),
                        Optional.of(Instant.parse("2027-01-01T00:00:00Z"))),
                Optional.of(MaskedText.alreadyMasked("Title of " + submissionId)),
                MaskedText.alreadyMasked(text),
                "text/plain",
                "incoming/acme/internal/" + submissionId,
                batchId,
                MASKED_AT);
    }

    /// A batch of `size` documents that no other batch has.
    public static DocumentBatch batch(String batchId, int size) {
        return batch(
                batchId,
                IntStream.range(0, size)
                        .mapToObj(index -> row(batchId + "-" + index, batchId))
                        .toList());
    }

    public static DocumentBatch batch(String batchId, List<DocumentRow> rows) {
        return new DocumentBatch(batchId, MASKED_AT, rows);
    }
}

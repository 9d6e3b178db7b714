package dev.millrace.ingestion.index;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.domain.Validity;
import dev.millrace.core.text.MaskedText;
import dev.millrace.ingestion.Fingerprint;
import dev.millrace.ingestion.commit.MaskedDocument;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Masked documents for tests.
public final class Masked {

    public static final TenantId ACME = new TenantId("acme");
    public static final TenantId GLOBEX = new TenantId("globex");

    private Masked() {}

    public static MaskedDocument document(String id, String text) {
        return document(ACME, id, text);
    }

    public static MaskedDocument document(TenantId tenant, String id, String text) {
        return new MaskedDocument(
                Fingerprint.of(List.of(tenant.value(), id, text)),
                Optional.of("event"),
                new DocumentId(id),
                tenant,
                SecurityTier.INTERNAL,
                Validity.from(Instant.parse("2026-01-01T00:00:00Z")),
                Optional.of(MaskedText.alreadyMasked("Title of " + id)),
                MaskedText.alreadyMasked(text),
                "text/plain",
                "incoming/" + tenant + "/internal/" + id);
    }
}

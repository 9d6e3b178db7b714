package dev.millrace.search;

import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.domain.Validity;
import java.time.Instant;

/// A chunk as an index holds it. What a test does not care about, it leaves as [#of] sets it.
public record StoredChunk(
        TenantId tenant,
        SecurityTier tier,
        String documentId,
        int chunk,
        String text,
        Validity validity,
        String embeddingVersion,
        float[] vector) {

    static final String MODEL = "test-model";
    static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    /// A public document of one chunk that means what it says.
    static StoredChunk of(TenantId tenant, String documentId, String text) {
        var validity = Validity.from(BEGINNING);
        return new StoredChunk(tenant, SecurityTier.PUBLIC, documentId, 0, text, validity, MODEL, Meanings.of(text));
    }

    StoredChunk numbered(int chunk) {
        return new StoredChunk(tenant, tier, documentId, chunk, text, validity, embeddingVersion, vector);
    }

    StoredChunk tier(SecurityTier tier) {
        return new StoredChunk(tenant, tier, documentId, chunk, text, validity, embeddingVersion, vector);
    }

    StoredChunk valid(Validity validity) {
        return new StoredChunk(tenant, tier, documentId, chunk, text, validity, embeddingVersion, vector);
    }

    StoredChunk meaning(String meaning) {
        return embedded(MODEL, Meanings.of(meaning));
    }

    StoredChunk embedded(String model, float[] vector) {
        return new StoredChunk(tenant, tier, documentId, chunk, text, validity, model, vector);
    }

    /// The commit that readers are told.
    public long version() {
        return 7;
    }
}

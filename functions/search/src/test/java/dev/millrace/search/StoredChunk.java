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
        String meaning) {

    static final String MODEL = "test-model";
    static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    /// A public document of one chunk that means what it says.
    static StoredChunk of(TenantId tenant, String documentId, String text) {
        return new StoredChunk(tenant, SecurityTier.PUBLIC, documentId, 0, text, Validity.from(BEGINNING), MODEL, text);
    }

    StoredChunk numbered(int chunk) {
        return new StoredChunk(tenant, tier, documentId, chunk, text, validity, embeddingVersion, meaning);
    }

    StoredChunk meaning(String meaning) {
        return new StoredChunk(tenant, tier, documentId, chunk, text, validity, embeddingVersion, meaning);
    }

    StoredChunk tier(SecurityTier tier) {
        return new StoredChunk(tenant, tier, documentId, chunk, text, validity, embeddingVersion, meaning);
    }

    StoredChunk valid(Validity validity) {
        return new StoredChunk(tenant, tier, documentId, chunk, text, validity, embeddingVersion, meaning);
    }

    StoredChunk embeddedBy(String model) {
        return new StoredChunk(tenant, tier, documentId, chunk, text, validity, model, meaning);
    }

    /// Where it lies among all meanings.
    public float[] vector() {
        return Meanings.of(meaning);
    }

    /// The commit that readers are told.
    public long version() {
        return 7;
    }
}

package dev.millrace.search;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.domain.Validity;
import dev.millrace.core.knowledge.KnowledgeChunk;
import dev.millrace.search.scope.SearchScope;
import java.time.Instant;

/// A chunk as an index holds it. What a test does not care about, it leaves as [#of] sets it.
public record StoredChunk(
        TenantId tenant,
        SecurityTier tier,
        String documentId,
        int chunk,
        int chunks,
        String text,
        Validity validity,
        Validity known,
        long version,
        String embeddingVersion,
        float[] vector) {

    static final String MODEL = "test-model";
    static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    /// A public document of one chunk that means what it says.
    static StoredChunk of(TenantId tenant, String documentId, String text) {
        var always = Validity.from(BEGINNING);
        return new StoredChunk(
                tenant, SecurityTier.PUBLIC, documentId, 0, 1, text, always, always, 7, MODEL, Meanings.of(text));
    }

    /// The same chunk as one of several.
    StoredChunk numbered(int chunk, int chunks) {
        return new StoredChunk(
                tenant, tier, documentId, chunk, chunks, text, validity, known, version, embeddingVersion, vector);
    }

    StoredChunk tier(SecurityTier tier) {
        return new StoredChunk(
                tenant, tier, documentId, chunk, chunks, text, validity, known, version, embeddingVersion, vector);
    }

    StoredChunk valid(Validity validity) {
        return new StoredChunk(
                tenant, tier, documentId, chunk, chunks, text, validity, known, version, embeddingVersion, vector);
    }

    /// The same chunk in another version of the document, known for another time.
    StoredChunk known(long version, Validity known) {
        return new StoredChunk(
                tenant, tier, documentId, chunk, chunks, text, validity, known, version, embeddingVersion, vector);
    }

    StoredChunk meaning(String meaning) {
        return embedded(MODEL, Meanings.of(meaning));
    }

    StoredChunk embedded(String model, float[] vector) {
        return new StoredChunk(tenant, tier, documentId, chunk, chunks, text, validity, known, version, model, vector);
    }

    /// Its name in the index.
    public String id() {
        return KnowledgeChunk.id(tenant, new DocumentId(documentId), version, chunk);
    }

    boolean isIn(SearchScope scope) {
        return scope.admits(tenant, tier, validity, known);
    }
}

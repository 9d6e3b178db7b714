package dev.millrace.search.opensearch;

import static dev.millrace.core.knowledge.KnowledgeField.CHUNK;
import static dev.millrace.core.knowledge.KnowledgeField.CHUNKS;
import static dev.millrace.core.knowledge.KnowledgeField.DOCUMENT_ID;
import static dev.millrace.core.knowledge.KnowledgeField.KNOWN_FROM;
import static dev.millrace.core.knowledge.KnowledgeField.KNOWN_UNTIL;
import static dev.millrace.core.knowledge.KnowledgeField.TENANT;
import static dev.millrace.core.knowledge.KnowledgeField.TEXT;
import static dev.millrace.core.knowledge.KnowledgeField.TIER;
import static dev.millrace.core.knowledge.KnowledgeField.TITLE;
import static dev.millrace.core.knowledge.KnowledgeField.VALID_FROM;
import static dev.millrace.core.knowledge.KnowledgeField.VALID_UNTIL;
import static dev.millrace.core.knowledge.KnowledgeField.VERSION;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.domain.Validity;
import dev.millrace.core.text.MaskedText;
import dev.millrace.search.FoundChunk;
import dev.millrace.search.scope.SearchScope;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A hit with its document.
final class IndexedChunk {

    /// What is read back of a chunk.
    static final List<String> FIELDS = List.of(
            TENANT,
            TIER,
            DOCUMENT_ID,
            CHUNK,
            CHUNKS,
            TITLE,
            TEXT,
            VALID_FROM,
            VALID_UNTIL,
            KNOWN_FROM,
            KNOWN_UNTIL,
            VERSION);

    private IndexedChunk() {}

    /// Reads a hit, and holds it against the scope again.
    static FoundChunk of(JsonNode hit, SearchScope scope) {
        var source = hit.path("_source");
        var tier = SecurityTier.of(source.path(TIER).asString());
        var validity = window(source, VALID_FROM, VALID_UNTIL);
        var known = window(source, KNOWN_FROM, KNOWN_UNTIL);
        Guard.require(scope, new TenantId(source.path(TENANT).asString()), tier, validity, known);
        var text = source.path(TEXT).asString();
        return new FoundChunk(
                hit.path("_id").asString(),
                new DocumentId(source.path(DOCUMENT_ID).asString()),
                source.path(CHUNK).asInt(),
                source.path(CHUNKS).asInt(),
                text(source, TITLE).map(MaskedText::alreadyMasked),
                MaskedText.alreadyMasked(text),
                tier,
                validity,
                source.path(VERSION).asLong(),
                Highlights.marks(hit, TEXT, text));
    }

    /// To the millisecond, as the index compares it.
    private static Validity window(JsonNode source, String from, String until) {
        return new Validity(
                instant(source.path(from).asString()), text(source, until).map(IndexedChunk::instant));
    }

    private static Instant instant(String text) {
        return Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
    }

    private static Optional<String> text(JsonNode source, String field) {
        return source.path(field).asStringOpt();
    }
}

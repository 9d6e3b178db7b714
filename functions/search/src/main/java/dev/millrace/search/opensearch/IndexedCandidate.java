package dev.millrace.search.opensearch;

import static dev.millrace.core.knowledge.KnowledgeField.DOCUMENT_ID;
import static dev.millrace.core.knowledge.KnowledgeField.KNOWN_FROM;
import static dev.millrace.core.knowledge.KnowledgeField.KNOWN_UNTIL;
import static dev.millrace.core.knowledge.KnowledgeField.TENANT;
import static dev.millrace.core.knowledge.KnowledgeField.TIER;
import static dev.millrace.core.knowledge.KnowledgeField.VALID_FROM;
import static dev.millrace.core.knowledge.KnowledgeField.VALID_UNTIL;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.domain.Validity;
import dev.millrace.opensearch.JsonWriter;
import dev.millrace.search.fusion.Candidate;
import dev.millrace.search.scope.SearchScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A hit of one half: who may see it, and no text. It is read from the columns of the index, not from its documents.
final class IndexedCandidate {

    private static final List<String> WORDS = List.of(TENANT, TIER, DOCUMENT_ID);
    private static final List<String> INSTANTS = List.of(VALID_FROM, VALID_UNTIL, KNOWN_FROM, KNOWN_UNTIL);

    private IndexedCandidate() {}

    /// Writes the columns to ask for.
    static void write(JsonWriter json) {
        WORDS.forEach(field -> json.object(() -> json.text("field", field)));
        INSTANTS.forEach(field -> json.object(() -> {
            json.text("field", field);
            json.text("format", "epoch_millis");
        }));
    }

    /// Reads a hit, and holds it against the scope again.
    static Candidate of(JsonNode hit, SearchScope scope) {
        var fields = hit.path("fields");
        var candidate = new Candidate(
                hit.path("_id").asString(),
                new TenantId(word(fields, TENANT)),
                SecurityTier.of(word(fields, TIER)),
                new DocumentId(word(fields, DOCUMENT_ID)),
                new Validity(instant(fields, VALID_FROM).orElseThrow(), instant(fields, VALID_UNTIL)),
                new Validity(instant(fields, KNOWN_FROM).orElseThrow(), instant(fields, KNOWN_UNTIL)),
                hit.path("_score").floatValue());
        Guard.require(scope, candidate.tenant(), candidate.tier(), candidate.validity(), candidate.known());
        return candidate;
    }

    private static String word(JsonNode fields, String field) {
        return fields.path(field).path(0).asString();
    }

    private static Optional<Instant> instant(JsonNode fields, String field) {
        var value = fields.path(field).path(0);
        return value.isMissingNode()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(Long.parseLong(value.asString())));
    }
}

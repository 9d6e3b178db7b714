package dev.millrace.search.opensearch;

import static dev.millrace.core.knowledge.KnowledgeField.KNOWN_FROM;
import static dev.millrace.core.knowledge.KnowledgeField.KNOWN_UNTIL;
import static dev.millrace.core.knowledge.KnowledgeField.TENANT;
import static dev.millrace.core.knowledge.KnowledgeField.TIER_RANK;
import static dev.millrace.core.knowledge.KnowledgeField.VALID_FROM;
import static dev.millrace.core.knowledge.KnowledgeField.VALID_UNTIL;

import dev.millrace.core.knowledge.KnowledgeChunk;
import dev.millrace.opensearch.JsonWriter;
import dev.millrace.search.scope.SearchScope;

/// A scope as conditions of the index, all of which a chunk must meet.
record ScopeFilter(SearchScope scope) {

    /// Writes the conditions as elements of an array.
    void write(JsonWriter json) {
        json.term(TENANT, scope.tenant().value());
        json.atMost(TIER_RANK, KnowledgeChunk.tierRank(scope.clearance()));
        var asOf = scope.asOf().toEpochMilli();
        json.notAfter(VALID_FROM, asOf);
        json.notAfter(KNOWN_FROM, asOf);
        // An open end is absent, so what counts is that none has passed.
        json.object(() -> json.object(
                "bool",
                () -> json.array("must_not", () -> {
                    json.notAfter(VALID_UNTIL, asOf);
                    json.notAfter(KNOWN_UNTIL, asOf);
                })));
    }
}

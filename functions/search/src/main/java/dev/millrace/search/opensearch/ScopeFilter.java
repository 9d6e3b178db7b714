package dev.millrace.search.opensearch;

import static dev.millrace.core.knowledge.KnowledgeField.EMBEDDING_VERSION;
import static dev.millrace.core.knowledge.KnowledgeField.TENANT;
import static dev.millrace.core.knowledge.KnowledgeField.TIER_RANK;
import static dev.millrace.core.knowledge.KnowledgeField.VALID_FROM;
import static dev.millrace.core.knowledge.KnowledgeField.VALID_UNTIL;

import dev.millrace.core.knowledge.KnowledgeChunk;
import dev.millrace.search.QueryVector;
import dev.millrace.search.scope.SearchScope;
import java.util.List;
import java.util.stream.Stream;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/// A scope as conditions of the index, all of which a chunk must meet.
final class ScopeFilter {

    private final SearchScope scope;

    ScopeFilter(SearchScope scope) {
        this.scope = scope;
    }

    List<Query> conditions() {
        return List.of(ofTenant(), withinClearance(), begun(), notEnded());
    }

    List<Query> conditionsAnd(Query another) {
        return Stream.concat(conditions().stream(), Stream.of(another)).toList();
    }

    static Query sameModel(QueryVector vector) {
        return equal(EMBEDDING_VERSION, vector.embeddingVersion());
    }

    private Query ofTenant() {
        return equal(TENANT, scope.tenant().value());
    }

    private Query withinClearance() {
        var rank = JsonData.of(KnowledgeChunk.tierRank(scope.clearance()));
        return Query.of(query -> query.range(range -> range.field(TIER_RANK).lte(rank)));
    }

    private Query begun() {
        return Query.of(query ->
                query.range(range -> range.field(VALID_FROM).lte(asOf()).format("epoch_millis")));
    }

    /// An open-ended document has no end, so what counts is that none has passed.
    private Query notEnded() {
        var ended = Query.of(query ->
                query.range(range -> range.field(VALID_UNTIL).lte(asOf()).format("epoch_millis")));
        return Query.of(query -> query.bool(none -> none.mustNot(ended)));
    }

    private JsonData asOf() {
        return JsonData.of(scope.asOf().toEpochMilli());
    }

    private static Query equal(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(FieldValue.of(value))));
    }
}

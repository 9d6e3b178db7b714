package dev.millrace.search.opensearch;

import static dev.millrace.core.knowledge.KnowledgeField.CONTENTS;
import static dev.millrace.core.knowledge.KnowledgeField.DOCUMENT_ID;
import static dev.millrace.core.knowledge.KnowledgeField.VECTOR;

import dev.millrace.core.knowledge.KnowledgeIndex;
import dev.millrace.core.text.MaskedText;
import dev.millrace.search.QueryVector;
import dev.millrace.search.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/// Writes a search as one hybrid query: the same scope within its word half and its meaning half.
///
/// A filter around the halves would come too late: the nearest vectors would already have been taken from everybody's.
final class HybridQuery {

    /// The weight of the words, in hundredths.
    static final int WORDS = 50;

    /// The search pipeline that fuses the halves.
    static final String PIPELINE = KnowledgeIndex.pipelineName(WORDS);

    /// Chunks that each half contributes, before they are fused and one per document is kept.
    private static final int CANDIDATES = 200;

    /// Each character may be a word of its own (Chinese, emoji), and the engine takes 1,024 words.
    private static final int LONGEST_WORD_QUERY = 1_000;

    private final String index;

    HybridQuery(String index) {
        this.index = index;
    }

    org.opensearch.client.opensearch.core.SearchRequest of(SearchRequest request, QueryVector vector) {
        var scope = new ScopeFilter(request.scope());
        var halves = List.of(byWords(request.query(), scope), byMeaning(vector, scope));
        return org.opensearch.client.opensearch.core.SearchRequest.of(search -> search.index(index)
                .searchPipeline(PIPELINE)
                .query(Query.of(
                        query -> query.hybrid(hybrid -> hybrid.queries(halves).paginationDepth(CANDIDATES))))
                .collapse(document -> document.field(DOCUMENT_ID))
                .size(request.limit())
                .source(source -> source.filter(fields -> fields.includes(IndexedChunk.FIELDS)))
                .allowPartialSearchResults(false)
                .timeout("4s"));
    }

    private static Query byWords(MaskedText query, ScopeFilter scope) {
        var words = FieldValue.of(beginning(query.value()));
        return Query.of(half -> half.bool(all -> all.must(
                        must -> must.match(match -> match.field(CONTENTS).query(words)))
                .filter(scope.conditions())));
    }

    private static Query byMeaning(QueryVector vector, ScopeFilter scope) {
        var comparable = scope.conditionsAnd(ScopeFilter.sameModel(vector));
        return Query.of(query -> query.knn(nearest -> nearest.field(VECTOR)
                .vector(components(vector))
                .k(CANDIDATES)
                .filter(filter -> filter.bool(all -> all.filter(comparable)))));
    }

    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_WORD_QUERY
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_WORD_QUERY));
    }

    private static List<Float> components(QueryVector vector) {
        var list = new ArrayList<Float>();
        for (var component : vector.components()) {
            list.add(component);
        }
        return list;
    }
}

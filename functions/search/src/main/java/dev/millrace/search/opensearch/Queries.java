package dev.millrace.search.opensearch;

import static dev.millrace.core.knowledge.KnowledgeField.CONTENTS;
import static dev.millrace.core.knowledge.KnowledgeField.DOCUMENT_ID;
import static dev.millrace.core.knowledge.KnowledgeField.EMBEDDING_VERSION;
import static dev.millrace.core.knowledge.KnowledgeField.TEXT;
import static dev.millrace.core.knowledge.KnowledgeField.TITLE;
import static dev.millrace.core.knowledge.KnowledgeField.VECTOR;

import dev.millrace.core.text.MaskedText;
import dev.millrace.opensearch.JsonWriter;
import dev.millrace.search.Lookup;
import dev.millrace.search.QueryVector;
import dev.millrace.search.scope.SearchScope;
import java.util.List;
import java.util.Optional;

/// Writes what is asked of the index: always with the whole scope within each part of a query.
///
/// A filter around the halves of a hybrid query would come too late: the nearest vectors would already have been taken
/// from everybody's.
final class Queries {

    /// The index gives up before we do, and then says so.
    private static final String LONGEST = "4s";

    /// On SciFact, worth 0.010 of BM25's nDCG@10; on Cranfield, 0.016.
    private static final float TITLE_AGAIN = 0.25f;

    private Queries() {}

    /// Documents by words and meaning in one hybrid query, each by its best chunk.
    static byte[] hybrid(Lookup lookup, QueryVector vector) {
        return JsonWriter.written(json -> json.object(() -> {
            json.object(
                    "query",
                    () -> json.object("hybrid", () -> {
                        json.array("queries", () -> {
                            words(json, lookup);
                            meaning(json, lookup, vector);
                        });
                        json.number("pagination_depth", lookup.plan().depth());
                    }));
            json.object("collapse", () -> json.text("field", DOCUMENT_ID));
            json.number("from", lookup.from());
            json.number("size", lookup.size());
            // Without counting all hits, the engine (3.6) collapses hybrid candidates wrongly and loses most of them.
            json.text("timeout", LONGEST);
            json.texts("_source", IndexedChunk.FIELDS);
        }));
    }

    /// Both halves apart, as two searches of one request; no text comes back.
    static byte[] halves(Lookup lookup) {
        return JsonWriter.written(json -> {
            if (lookup.comparesWords()) {
                half(json, lookup, () -> words(json, lookup));
            }
            lookup.vector()
                    .filter(_ -> lookup.comparesMeaning())
                    .ifPresent(vector -> half(json, lookup, () -> meaning(json, lookup, vector)));
        });
    }

    /// Chunks by their names.
    static byte[] named(SearchScope scope, List<String> ids, Optional<MaskedText> highlighted) {
        return JsonWriter.written(json -> json.object(() -> {
            json.object(
                    "query",
                    () -> json.object(
                            "bool",
                            () -> json.array("filter", () -> {
                                json.object(() -> json.object("ids", () -> json.texts("values", ids)));
                                new ScopeFilter(scope).write(json);
                            })));
            json.number("size", ids.size());
            limits(json);
            json.texts("_source", IndexedChunk.FIELDS);
            highlighted.ifPresent(query -> Highlights.ask(json, TEXT, query));
        }));
    }

    private static void half(JsonWriter json, Lookup lookup, Runnable query) {
        json.object(() -> {});
        json.newLine();
        json.object(() -> {
            json.property("query", query);
            json.number("size", lookup.plan().depth());
            limits(json);
            json.flag("_source", false);
            json.array("docvalue_fields", () -> IndexedCandidate.write(json));
        });
        json.newLine();
    }

    private static void limits(JsonWriter json) {
        json.flag("track_total_hits", false);
        json.text("timeout", LONGEST);
    }

    private static void words(JsonWriter json, Lookup lookup) {
        json.object(() -> json.object("bool", () -> {
            json.array(
                    "must",
                    () -> json.object(() -> json.object(
                            "match", () -> json.object(CONTENTS, () -> json.text("query", lookup.words())))));
            json.array("should", () -> {
                title(json, lookup);
                lookup.plan().preferred().stream().filter(Queries::isCutApart).forEach(phrase -> phrase(json, phrase));
            });
            json.array("filter", () -> {
                new ScopeFilter(lookup.scope()).write(json);
                lookup.plan().required().forEach(phrase -> phrase(json, phrase));
            });
        }));
    }

    /// Words of the title are among the contents, and count a little more.
    private static void title(JsonWriter json, Lookup lookup) {
        json.object(() -> json.object(
                "match",
                () -> json.object(TITLE, () -> {
                    json.text("query", lookup.words());
                    json.decimal("boost", TITLE_AGAIN);
                })));
    }

    private static void meaning(JsonWriter json, Lookup lookup, QueryVector vector) {
        json.object(() -> json.object(
                "knn",
                () -> json.object(VECTOR, () -> {
                    json.vector("vector", vector.components());
                    json.number("k", lookup.plan().depth());
                    json.object(
                            "filter",
                            () -> json.object(
                                    "bool",
                                    () -> json.array("filter", () -> {
                                        new ScopeFilter(lookup.scope()).write(json);
                                        json.term(EMBEDDING_VERSION, vector.embeddingVersion());
                                        lookup.plan().required().forEach(phrase -> phrase(json, phrase));
                                    })));
                })));
    }

    /// What the index keeps as one word is among the contents already, and would only count twice.
    private static boolean isCutApart(MaskedText phrase) {
        return !phrase.value().codePoints().allMatch(Character::isLetterOrDigit);
    }

    /// A phrase of stop words alone asks for nothing.
    private static void phrase(JsonWriter json, MaskedText phrase) {
        json.object(() -> json.object(
                "match_phrase",
                () -> json.object(CONTENTS, () -> {
                    json.text("query", phrase.value());
                    json.text("zero_terms_query", "all");
                })));
    }
}

package dev.millrace.bench.search;

import dev.millrace.core.knowledge.KnowledgeIndex;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One way to look for a query, sent straight to the index.
///
/// @param words the weight of BM25; 1 is BM25 alone, 0 the vectors alone
/// @param title how much a match of the title counts besides, in times of one anywhere
/// @param prefixed whether every query is embedded with the prefix
/// @param fusion the technique that makes both scores comparable, or `rrf`
/// @param bounded whether scores begin where they do in the shipped pipeline, not at the last candidate's
/// @param mean how they become one
/// @param depth candidates of each half
record Retrieval(double words, double title, boolean prefixed, String fusion, boolean bounded, String mean, int depth) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CUT = 100;

    /// As `searchKnowledge` looks for a question.
    static final Retrieval SHIPPED = new Retrieval(0.3, 0.25, false, "min_max", true, "arithmetic_mean", 400);

    Retrieval words(double weight) {
        return new Retrieval(weight, title, prefixed, fusion, bounded, mean, depth);
    }

    Retrieval title(double boost) {
        return new Retrieval(words, boost, prefixed, fusion, bounded, mean, depth);
    }

    Retrieval alwaysPrefixed() {
        return new Retrieval(words, title, true, fusion, bounded, mean, depth);
    }

    Retrieval fusion(String technique, String combination) {
        return new Retrieval(words, title, prefixed, technique, false, combination, depth);
    }

    Retrieval mean(String combination) {
        return new Retrieval(words, title, prefixed, fusion, bounded, combination, depth);
    }

    Retrieval depth(int candidates) {
        return new Retrieval(words, title, prefixed, fusion, bounded, mean, candidates);
    }

    /// The body of the search.
    ObjectNode body(Answered query) {
        var body = JSON.createObjectNode().put("size", CUT).put("_source", false);
        body.putArray("docvalue_fields").add("documentId");
        body.putObject("collapse").put("field", "documentId");
        if (words == 1) {
            body.set("query", byWords(query));
        } else if (words == 0) {
            body.set("query", byMeaning(query));
        } else {
            var hybrid = body.putObject("query").putObject("hybrid").put("pagination_depth", depth);
            hybrid.putArray("queries").add(byWords(query)).add(byMeaning(query));
            body.set("search_pipeline", pipeline());
        }
        return body;
    }

    private ObjectNode byWords(Answered query) {
        var bool = JSON.createObjectNode();
        var halves = bool.putObject("bool");
        halves.putObject("must").putObject("match").put("contents", query.text());
        Optional.of(title)
                .filter(it -> it > 0)
                .ifPresent(boost -> halves.putObject("should")
                        .putObject("match")
                        .putObject("title")
                        .put("query", query.text())
                        .put("boost", boost));
        return bool;
    }

    private ObjectNode byMeaning(Answered query) {
        var knn = JSON.createObjectNode();
        knn.putObject("knn")
                .putObject("vector")
                .put("k", depth)
                .set("vector", prefixed ? query.prefixed() : query.vector());
        return knn;
    }

    private ObjectNode pipeline() {
        var pipeline = JSON.createObjectNode();
        var processor = pipeline.putArray("phase_results_processors").addObject();
        if (fusion.equals("rrf")) {
            processor
                    .putObject("score-ranker-processor")
                    .putObject("combination")
                    .put("technique", "rrf");
            return pipeline;
        }
        var normalization = processor.putObject("normalization-processor");
        bounds(normalization.putObject("normalization").put("technique", fusion));
        var combination = normalization.putObject("combination").put("technique", mean);
        combination.putObject("parameters").putArray("weights").add(words).add(Math.round((1 - words) * 100) / 100.0);
        return pipeline;
    }

    private void bounds(ObjectNode technique) {
        if (bounded) {
            var bounds = technique.putObject("parameters").putArray("lower_bounds");
            bounds.addObject().put("mode", "clip").put("min_score", KnowledgeIndex.WORDS_FROM);
            bounds.addObject().put("mode", "clip").put("min_score", KnowledgeIndex.MEANING_FROM);
        }
    }
}

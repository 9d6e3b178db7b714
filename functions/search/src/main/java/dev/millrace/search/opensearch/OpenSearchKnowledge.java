package dev.millrace.search.opensearch;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.error.Transient;
import dev.millrace.core.knowledge.KnowledgeIndex;
import dev.millrace.core.log.Log;
import dev.millrace.core.text.MaskedText;
import dev.millrace.opensearch.Answer;
import dev.millrace.opensearch.Attempts;
import dev.millrace.opensearch.Failures;
import dev.millrace.opensearch.MappingCheck;
import dev.millrace.opensearch.Patience;
import dev.millrace.opensearch.SearchHttp;
import dev.millrace.search.Found;
import dev.millrace.search.FoundChunk;
import dev.millrace.search.KnowledgeSearch;
import dev.millrace.search.Lookup;
import dev.millrace.search.Scored;
import dev.millrace.search.fusion.Candidate;
import dev.millrace.search.fusion.Halves;
import dev.millrace.search.scope.SearchScope;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// The knowledge index on OpenSearch. Thread-safe.
public final class OpenSearchKnowledge implements KnowledgeSearch {

    private static final Log LOG = Log.of(OpenSearchKnowledge.class);
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final String JSON = "application/json";
    private static final String JSON_LINES = "application/x-ndjson";

    /// Fused scores lie between 0 and 1, up to rounding.
    private static final double HIGHEST_SCORE = 1.001;

    private final SearchHttp http;
    private final String index;
    private final PipelineCheck pipelines;
    private final MappingCheck mapping;

    OpenSearchKnowledge(SearchHttp http, String index) {
        this.http = http;
        this.index = index;
        this.pipelines = new PipelineCheck(http);
        this.mapping = new MappingCheck(http, index, KnowledgeIndex.mapping("lucene", 1), "KNOWLEDGE_INDEX");
    }

    /// The index that `SEARCH_ENDPOINT` and `KNOWLEDGE_INDEX` name. Connects to nothing yet.
    public static OpenSearchKnowledge from(Environment environment) {
        var endpoint = URI.create(environment.require("SEARCH_ENDPOINT"));
        var index = environment.find("KNOWLEDGE_INDEX").orElse(KnowledgeIndex.ALIAS);
        return new OpenSearchKnowledge(SearchHttp.to(endpoint, environment, Patience.USUAL), index);
    }

    /// Checks mapping and search pipelines, and warms the connection. An index that is not ready yet is no reason not
    /// to start:
    /// a search checks again.
    ///
    /// @param wordsWeights that searches may use
    public void checkAtStart(Collection<Integer> wordsWeights) {
        try {
            mapping.pass();
            wordsWeights.forEach(pipelines::pass);
        } catch (MillraceException notReady) {
            LOG.warn("knowledge index not ready", Map.of("reason", notReady.code()));
        }
    }

    /// The name of the embedder that the index was made with; empty while there is no index.
    public Optional<String> embedder() {
        var answer = mapping.read();
        if (answer.status() == NOT_FOUND) {
            return Optional.empty();
        }
        return required(answer)
                .valueStream()
                .flatMap(mapping -> mapping.path("mappings").path("_meta").path("embedder").stringValueOpt().stream())
                .findFirst();
    }

    @Override
    public Found find(Lookup lookup) {
        var vector = lookup.vector().orElseThrow(() -> new IllegalArgumentException("one half needs no fusing"));
        mapping.pass();
        pipelines.pass(lookup.wordsWeight());
        var pipeline = KnowledgeIndex.pipelineName(lookup.wordsWeight());
        var path = path("_search?allow_partial_search_results=false&search_pipeline=" + pipeline);
        var query = Queries.hybrid(lookup, vector);
        var answer = Attempts.ask(() -> http.post(path, JSON, query));
        if (answer.status() == BAD_REQUEST && lookup.from() > 0) {
            // The engine refuses to begin after the last of them.
            return Found.NOTHING;
        }
        var hits = hits(required(answer));
        return new Found(hits.stream().map(hit -> scored(hit, lookup, pipeline)).toList(), indexOf(hits));
    }

    @Override
    public Halves halves(Lookup lookup) {
        mapping.pass();
        var path = path("_msearch?max_concurrent_searches=2");
        var queries = Queries.halves(lookup);
        var answers = required(Attempts.ask(() -> http.post(path, JSON_LINES, queries)))
                .path("responses");
        var words = lookup.comparesWords() ? hits(part(answers.path(0))) : List.<JsonNode>of();
        var second = lookup.comparesWords() ? 1 : 0;
        var meaning = lookup.vector().isPresent() && lookup.comparesMeaning()
                ? hits(part(answers.path(second)))
                : List.<JsonNode>of();
        return new Halves(
                candidates(words, lookup.scope()),
                candidates(meaning, lookup.scope()),
                indexOf(words.isEmpty() ? meaning : words));
    }

    @Override
    public List<FoundChunk> read(SearchScope scope, List<String> ids, Optional<MaskedText> highlighted) {
        if (ids.isEmpty()) {
            return List.of();
        }
        mapping.pass();
        var path = path("_search?allow_partial_search_results=false");
        var query = Queries.named(scope, ids, highlighted);
        return hits(required(Attempts.ask(() -> http.post(path, JSON, query)))).stream()
                .map(hit -> IndexedChunk.of(hit, scope))
                .toList();
    }

    private String path(String operation) {
        return "/" + index + "/" + operation;
    }

    private static Scored scored(JsonNode hit, Lookup lookup, String pipeline) {
        var score = hit.path("_score").asDouble(Double.NaN);
        if (!(score >= 0 && score <= HIGHEST_SCORE)) {
            throw new Defect(
                    "The search index returned scores that search pipeline %s cannot make: look whether it ran."
                            .formatted(pipeline));
        }
        return new Scored(IndexedChunk.of(hit, lookup.scope()), Math.min(1, score));
    }

    private static List<Candidate> candidates(List<JsonNode> hits, SearchScope scope) {
        return hits.stream().map(hit -> IndexedCandidate.of(hit, scope)).toList();
    }

    private static JsonNode required(Answer answer) {
        if (!answer.isOk()) {
            throw Failures.of(answer, "KNOWLEDGE_INDEX");
        }
        return answer.body();
    }

    /// One answer of several.
    private static JsonNode part(JsonNode part) {
        return required(new Answer(part.path("status").asInt(), part));
    }

    private static List<JsonNode> hits(JsonNode answer) {
        if (!isWhole(answer)) {
            throw new Transient("The search index answered for a part of its documents only: try again.");
        }
        return StreamSupport.stream(answer.path("hits").path("hits").spliterator(), false)
                .toList();
    }

    /// A shard that is nowhere is not counted as failed, only not as successful.
    private static boolean isWhole(JsonNode answer) {
        var shards = answer.path("_shards");
        return !answer.path("timed_out").asBoolean(true)
                && shards.path("failed").asInt(1) == 0
                && shards.path("successful").asInt(0) == shards.path("total").asInt(-1);
    }

    private static String indexOf(List<JsonNode> hits) {
        return hits.isEmpty() ? "" : hits.getFirst().path("_index").asString();
    }
}

package dev.millrace.search.opensearch;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.error.Transient;
import dev.millrace.core.knowledge.KnowledgeIndex;
import dev.millrace.core.log.Log;
import dev.millrace.search.FoundDocument;
import dev.millrace.search.KnowledgeSearch;
import dev.millrace.search.QueryVector;
import dev.millrace.search.SearchRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.opensearch.core.search.Hit;
import org.opensearch.client.transport.OpenSearchTransport;

/// The knowledge index on OpenSearch. Thread-safe.
public final class OpenSearchKnowledge implements KnowledgeSearch {

    private static final Log LOG = Log.of(OpenSearchKnowledge.class);

    /// Fused scores lie between 0 and 1, up to rounding.
    private static final double HIGHEST_SCORE = 1.001;

    private final OpenSearchClient client;
    private final PipelineCheck pipeline;
    private final HybridQuery queries;

    OpenSearchKnowledge(OpenSearchTransport transport, String index) {
        this.client = new OpenSearchClient(transport);
        this.pipeline = new PipelineCheck(transport);
        this.queries = new HybridQuery(index);
    }

    /// The index that `SEARCH_ENDPOINT` and `KNOWLEDGE_INDEX` name. Connects to nothing yet.
    public static OpenSearchKnowledge from(Environment environment) {
        var endpoint = URI.create(environment.require("SEARCH_ENDPOINT"));
        var index = environment.find("KNOWLEDGE_INDEX").orElse(KnowledgeIndex.ALIAS);
        return new OpenSearchKnowledge(Transports.to(endpoint, environment, Patience.USUAL), index);
    }

    /// Checks the search pipeline and warms the connection. An index that is not ready yet is no reason not to start:
    /// the first search checks again.
    public void checkAtStart() {
        try {
            pipeline.pass();
        } catch (MillraceException notReady) {
            LOG.warn("knowledge index not ready", Map.of("reason", notReady.code()));
        }
    }

    @Override
    public List<FoundDocument> find(SearchRequest request, QueryVector vector) {
        pipeline.pass();
        var query = queries.of(request, vector);
        var response = Attempts.ask(() -> client.search(query, IndexedChunk.class));
        requireWhole(response);
        return response.hits().hits().stream()
                .map(hit -> document(hit, request))
                .toList();
    }

    private static void requireWhole(SearchResponse<IndexedChunk> response) {
        if (response.timedOut() || response.shards().failed() > 0) {
            throw new Transient("The search index answered for a part of its documents only: try again.");
        }
    }

    private static FoundDocument document(Hit<IndexedChunk> hit, SearchRequest request) {
        var score = Objects.requireNonNullElse(hit.score(), Double.NaN);
        if (!(score >= 0 && score <= HIGHEST_SCORE)) {
            throw new Defect(
                    "The search index returned scores that search pipeline %s cannot make: look whether it ran."
                            .formatted(HybridQuery.PIPELINE));
        }
        var chunk = Objects.requireNonNull(hit.source(), "the source of a hit, which the query asks for");
        return chunk.within(request.scope(), Math.min(1, score));
    }
}

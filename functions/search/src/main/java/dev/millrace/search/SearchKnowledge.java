package dev.millrace.search;

import dev.millrace.core.trace.Attribute;
import dev.millrace.core.trace.Tracer;
import dev.millrace.models.Embedder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/// Finds the documents that answer a query best, among those that its reader may see.
public final class SearchKnowledge implements Function<SearchRequest, SearchResults> {

    private final Embedder embedder;
    private final KnowledgeSearch knowledge;
    private final Tracer tracer;
    private final InstantSource clock;

    public SearchKnowledge(Embedder embedder, KnowledgeSearch knowledge, Tracer tracer, InstantSource clock) {
        this.embedder = embedder;
        this.knowledge = knowledge;
        this.tracer = tracer;
        this.clock = clock;
    }

    @Override
    public SearchResults apply(SearchRequest request) {
        try (var span = tracer.span("searchKnowledge")) {
            var started = clock.instant();
            var vector = new QueryVector(embedder.version(), embedder.embedQuery(request.query()));
            var embedded = clock.instant();
            var found = knowledge.find(request, vector);
            var retrievalMs = millisecondsSince(embedded);
            span.attribute(Attribute.TENANT_ID, request.scope().tenant())
                    .attribute(Attribute.EMBEDDING_VERSION, embedder.version())
                    .attribute(Attribute.RETRIEVAL_LATENCY_MS, retrievalMs);
            return new SearchResults(found, millisecondsSince(started), retrievalMs, embedder.version());
        }
    }

    private long millisecondsSince(Instant start) {
        return Duration.between(start, clock.instant()).toMillis();
    }
}

package dev.millrace.search;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.trace.Attribute;
import dev.millrace.core.trace.Tracer;
import dev.millrace.search.SearchResults.PlanView;
import dev.millrace.search.paging.Cursor;
import dev.millrace.search.paging.PageStart;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Finds the documents that answer a query best, among those that its reader may see.
public final class SearchKnowledge implements Function<SearchRequest, SearchResults> {

    private final PrepareRetrieval prepare;
    private final Pages pages;
    private final Presentation presentation;
    private final Tracer tracer;
    private final InstantSource clock;

    public SearchKnowledge(PrepareRetrieval prepare, KnowledgeSearch knowledge, Tracer tracer, InstantSource clock) {
        this.prepare = prepare;
        this.pages = new Pages(knowledge);
        this.presentation = new Presentation(knowledge);
        this.tracer = tracer;
        this.clock = clock;
    }

    @Override
    public SearchResults apply(SearchRequest request) {
        try (var span = tracer.span("searchKnowledge")) {
            var started = clock.instant();
            var prepared =
                    prepare.apply(new Inquiry(request.query(), request.scope(), request.start(), request.origin()));
            var asked = clock.instant();
            var page = page(request, prepared);
            var documents = presentation.show(request, page.hits());
            var retrievalMs = millisecondsSince(asked);
            prepared.recording().join();
            span.attribute(Attribute.TENANT_ID, request.scope().tenant())
                    .attribute(Attribute.EMBEDDING_VERSION, prepared.embeddingVersion())
                    .attribute(Attribute.RETRIEVAL_LATENCY_MS, retrievalMs)
                    .attribute(Attribute.DECISION_ID, prepared.recording().decisionId());
            return new SearchResults(
                    documents,
                    prepared.plan().queryClass().label(),
                    cursor(request, prepared, page),
                    prepared.degraded().isEmpty() ? Optional.empty() : Optional.of(prepared.degraded()),
                    millisecondsSince(started),
                    retrievalMs,
                    prepared.embeddingVersion(),
                    prepared.recording().decisionId(),
                    request.wishes().explain()
                            ? Optional.of(PlanView.of(prepared.plan(), page.wordsWeight()))
                            : Optional.empty());
        }
    }

    private Page page(SearchRequest request, Prepared prepared) {
        if (!prepared.plan().searches()) {
            return new Page(List.of(), false, "", prepared.plan().wordsWeight());
        }
        var page = pages.find(request, prepared);
        request.start().map(PageStart::index).ifPresent(index -> requireSame(index, page.index()));
        return page;
    }

    private static void requireSame(String before, String now) {
        if (!now.isEmpty() && !now.equals(before)) {
            throw new InvalidInput("$.cursor", "is stale: the index was replaced; ask for the first page");
        }
    }

    private static Optional<String> cursor(SearchRequest request, Prepared prepared, Page page) {
        if (!page.goesOn()) {
            return Optional.empty();
        }
        var from = request.start().map(PageStart::from).orElse(0) + request.limit();
        var wordsOnly = prepared.vector().isEmpty();
        var start = new PageStart(
                from, request.scope().asOf(), wordsOnly, prepared.plan().policy(), page.index());
        return Optional.of(Cursor.of(start, request.query(), request.scope()));
    }

    private long millisecondsSince(Instant start) {
        return Duration.between(start, clock.instant()).toMillis();
    }
}

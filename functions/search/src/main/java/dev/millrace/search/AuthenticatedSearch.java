package dev.millrace.search;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.function.HttpCall;
import dev.millrace.core.log.Log;
import dev.millrace.core.trace.Attribute;
import dev.millrace.search.Wishes.Highlight;
import dev.millrace.search.paging.Cursor;
import dev.millrace.search.scope.Admission;
import dev.millrace.search.scope.SearchScope;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// The HTTP edge: derives the scope from the token, masks the query, searches, and logs that it happened.
public final class AuthenticatedSearch implements Function<HttpCall<SearchBody>, SearchResults> {

    private static final Log LOG = Log.of(AuthenticatedSearch.class);
    private static final int USUAL_LIMIT = 10;

    private final Admission admission;
    private final Function<TenantId, Masker> maskers;
    private final Function<SearchRequest, SearchResults> search;

    public AuthenticatedSearch(
            Admission admission, Function<TenantId, Masker> maskers, Function<SearchRequest, SearchResults> search) {
        this.admission = admission;
        this.maskers = maskers;
        this.search = search;
    }

    @Override
    public SearchResults apply(HttpCall<SearchBody> call) {
        var request = request(call);
        var results = search.apply(request);
        logAnswer(request.scope(), results);
        return results;
    }

    private SearchRequest request(HttpCall<SearchBody> call) {
        var body = call.body();
        var cursor = body.cursor().map(Cursor::parse);
        if (cursor.isPresent() && body.asOf().isPresent()) {
            throw new InvalidInput("$.asOf", "is that of the cursor, which comes without another one");
        }
        var scope = admission.admit(call, cursor.map(Cursor::asOf).or(body::asOf));
        var query = maskers.apply(scope.tenant()).mask(body.query());
        return new SearchRequest(
                query,
                scope,
                body.limit().orElse(USUAL_LIMIT),
                cursor.map(sent -> sent.startFor(query, scope)),
                wishes(body),
                new Origin(call.requestId(), body.asOf().isPresent() || cursor.isPresent()));
    }

    private static Wishes wishes(SearchBody body) {
        return new Wishes(
                body.context().orElse(0),
                body.highlight().map(form -> Highlight.valueOf(form.toUpperCase(Locale.ROOT))),
                body.explain().orElse(false));
    }

    private static void logAnswer(SearchScope scope, SearchResults results) {
        LOG.info(
                "knowledge searched",
                Map.of(
                        Attribute.TENANT_ID.key(),
                        scope.tenant(),
                        Attribute.EMBEDDING_VERSION.key(),
                        results.embeddingVersion(),
                        Attribute.RETRIEVAL_LATENCY_MS.key(),
                        results.retrievalMs(),
                        Attribute.DECISION_ID.key(),
                        results.decisionId(),
                        "tookMs",
                        results.tookMs(),
                        "results",
                        results.results().size()));
    }
}

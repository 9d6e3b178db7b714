package dev.millrace.search;

import dev.millrace.core.function.HttpCall;
import dev.millrace.core.log.Log;
import dev.millrace.core.trace.Attribute;
import dev.millrace.search.scope.Admission;
import dev.millrace.search.scope.SearchScope;
import java.util.Map;
import java.util.function.Function;

/// The HTTP edge: derives the scope from the token, masks the query, searches, and logs that it happened.
public final class AuthenticatedSearch implements Function<HttpCall<SearchBody>, SearchResults> {

    private static final Log LOG = Log.of(AuthenticatedSearch.class);
    private static final int USUAL_LIMIT = 10;

    private final Admission admission;
    private final Masker masker;
    private final Function<SearchRequest, SearchResults> search;

    public AuthenticatedSearch(Admission admission, Masker masker, Function<SearchRequest, SearchResults> search) {
        this.admission = admission;
        this.masker = masker;
        this.search = search;
    }

    @Override
    public SearchResults apply(HttpCall<SearchBody> call) {
        var body = call.body();
        var scope = admission.admit(call, body.asOf());
        var limit = body.limit().orElse(USUAL_LIMIT);
        var results = search.apply(new SearchRequest(masker.mask(body.query()), scope, limit));
        logAnswer(scope, results);
        return results;
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
                        "tookMs",
                        results.tookMs(),
                        "results",
                        results.results().size()));
    }
}

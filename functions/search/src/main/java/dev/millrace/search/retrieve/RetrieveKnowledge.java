package dev.millrace.search.retrieve;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.log.Log;
import dev.millrace.core.trace.Attribute;
import dev.millrace.search.Masker;
import dev.millrace.search.Origin;
import dev.millrace.search.SearchRequest;
import dev.millrace.search.SearchResults;
import dev.millrace.search.Wishes;
import dev.millrace.search.scope.TaskAdmission;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Finds the documents that speak to the query of a task, among those that tasks may see.
public final class RetrieveKnowledge implements Function<RetrieveTask, RetrievedKnowledge> {

    private static final Log LOG = Log.of(RetrieveKnowledge.class);
    private static final int USUAL_LIMIT = 10;

    private final TaskAdmission admission;
    private final Function<TenantId, Masker> maskers;
    private final Function<SearchRequest, SearchResults> search;

    public RetrieveKnowledge(
            TaskAdmission admission,
            Function<TenantId, Masker> maskers,
            Function<SearchRequest, SearchResults> search) {
        this.admission = admission;
        this.maskers = maskers;
        this.search = search;
    }

    /// @throws dev.millrace.core.error.PolicyDenied if the task works for no tenant of this deployment
    @Override
    public RetrievedKnowledge apply(RetrieveTask task) {
        var scope = admission.admit(task.tenant());
        var results = search.apply(new SearchRequest(
                maskers.apply(scope.tenant()).mask(task.query()),
                scope,
                task.limit().orElse(USUAL_LIMIT),
                Optional.empty(),
                Wishes.NONE,
                new Origin(task.requestId().orElse(""), false)));
        LOG.info(
                "knowledge retrieved",
                Map.of(
                        Attribute.TENANT_ID.key(),
                        scope.tenant(),
                        Attribute.DECISION_ID.key(),
                        results.decisionId(),
                        Attribute.RETRIEVAL_LATENCY_MS.key(),
                        results.retrievalMs(),
                        "documents",
                        results.results().size()));
        return RetrievedKnowledge.of(results);
    }
}

package dev.millrace.search;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.error.Transient;
import dev.millrace.core.log.Log;
import dev.millrace.core.trace.Attribute;
import dev.millrace.models.Embedder;
import dev.millrace.search.paging.PageStart;
import dev.millrace.search.plan.RetrievalPlan;
import dev.millrace.search.plan.RuleBook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Does what comes before the index is asked: plans, reads the query's meaning, and begins to record the plan: the
/// ledger answers while the index searches, and the model has the processor to itself.
public final class PrepareRetrieval implements Function<Inquiry, Prepared> {

    /// What an answer says that had to do without meaning.
    public static final String WITHOUT_EMBEDDING = "embedding";

    private static final Log LOG = Log.of(PrepareRetrieval.class);
    private static final int WORDS_ALONE = 100;

    private final RuleBook rules;
    private final PlanRecord record;
    private final Supplier<Embedder> embedder;

    /// @param embedder that of the index, asked for once for each query: another index may have another
    public PrepareRetrieval(RuleBook rules, PlanRecord record, Supplier<Embedder> embedder) {
        this.rules = rules;
        this.record = record;
        this.embedder = embedder;
    }

    @Override
    public Prepared apply(Inquiry inquiry) {
        var plan = inquiry.start()
                .map(start -> again(start, inquiry))
                .orElseGet(() -> rules.inForce().plan(inquiry.query()));
        var model = embedder.get();
        if (!plan.searches() || plan.wordsWeight() == WORDS_ALONE) {
            return new Prepared(plan, Optional.empty(), List.of(), model.version(), record.begin(inquiry, plan));
        }
        var vector = inquiry.start().map(PageStart::wordsOnly).orElse(false)
                ? Optional.<QueryVector>empty()
                : vector(inquiry, model);
        var degraded = vector.isPresent() ? List.<String>of() : List.of(WITHOUT_EMBEDDING);
        return new Prepared(plan, vector, degraded, model.version(), record.begin(inquiry, plan));
    }

    private RetrievalPlan again(PageStart start, Inquiry inquiry) {
        try {
            return rules.version(start.policy()).plan(inquiry.query());
        } catch (InvalidInput notKept) {
            throw new InvalidInput("$.cursor", "is stale: its rules are not kept any more; ask for the first page");
        }
    }

    /// A model that fails is no reason to find nothing, but pages that began with it cannot go on without.
    private static Optional<QueryVector> vector(Inquiry inquiry, Embedder model) {
        try {
            return Optional.of(new QueryVector(model.version(), model.embedQuery(inquiry.query())));
        } catch (RuntimeException failure) {
            if (inquiry.start().isPresent()) {
                throw new Transient("The model that reads queries fails, and the next page needs it.", failure);
            }
            LOG.warn(
                    "query not embedded",
                    Map.of(Attribute.EMBEDDING_VERSION.key(), model.version(), "reason", reason(failure)));
            return Optional.empty();
        }
    }

    private static Object reason(RuntimeException failure) {
        return failure instanceof MillraceException ours
                ? ours.code()
                : failure.getClass().getSimpleName();
    }
}

package dev.millrace.search.answer;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.function.HttpCall;
import dev.millrace.core.log.Log;
import dev.millrace.core.text.RawText;
import dev.millrace.core.trace.Attribute;
import dev.millrace.search.Masker;
import dev.millrace.search.answer.AnswerListener.Listeners;
import dev.millrace.search.scope.Admission;
import dev.millrace.search.scope.SearchScope;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The HTTP edge: derives the scope from the token, makes sure of the schema, masks the question, and logs that it was
/// answered.
public final class AuthenticatedAnswers implements Function<HttpCall<AnswerBody>, Answer> {

    private static final Log LOG = Log.of(AuthenticatedAnswers.class);
    private static final int USUAL_SOURCES = 8;

    private final Admission admission;
    private final Function<TenantId, Masker> maskers;
    private final Function<Map<String, Object>, CallerSchema> schemas;
    private final Listeners listeners;
    private final BiFunction<Question, AnswerListener, Answer> answer;

    /// For callers who wait for the whole answer.
    ///
    /// @param schemas makes sure of what a caller sent as a schema
    public AuthenticatedAnswers(
            Admission admission,
            Function<TenantId, Masker> maskers,
            Function<Map<String, Object>, CallerSchema> schemas,
            Function<Question, Answer> answer) {
        this(admission, maskers, schemas, _ -> AnswerListener.none(), (question, _) -> answer.apply(question));
    }

    /// @param schemas makes sure of what a caller sent as a schema
    /// @param listeners finds who reads along
    public AuthenticatedAnswers(
            Admission admission,
            Function<TenantId, Masker> maskers,
            Function<Map<String, Object>, CallerSchema> schemas,
            Listeners listeners,
            BiFunction<Question, AnswerListener, Answer> answer) {
        this.listeners = listeners;
        this.admission = admission;
        this.maskers = maskers;
        this.schemas = schemas;
        this.answer = answer;
    }

    @Override
    public Answer apply(HttpCall<AnswerBody> call) {
        var body = call.body();
        var scope = admission.admit(call, body.asOf());
        var question = new Question(
                call.requestId(),
                maskers.apply(scope.tenant())
                        .mask(new RawText(Visible.of(body.question().value()))),
                scope,
                body.schema().map(schemas),
                body.limit().orElse(USUAL_SOURCES));
        var answered = answer.apply(question, listeners.at(call.connectionId()));
        log(scope, answered);
        return answered;
    }

    private static void log(SearchScope scope, Answer answer) {
        LOG.info(
                "question answered",
                Map.of(
                        Attribute.TENANT_ID.key(),
                        scope.tenant(),
                        Attribute.DECISION_ID.key(),
                        answer.decisionId(),
                        Attribute.PROMPT_ROUTE.key(),
                        answer.promptRoute(),
                        Attribute.LLM_MODEL.key(),
                        answer.model(),
                        "status",
                        answer.refusal().map(Refusal::code).orElse(answer.status()),
                        "claims",
                        answer.claims().size(),
                        "degraded",
                        answer.degraded()));
    }
}

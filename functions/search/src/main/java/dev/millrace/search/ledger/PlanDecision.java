package dev.millrace.search.ledger;

import dev.millrace.core.hash.Sha256;
import dev.millrace.core.json.Json;
import dev.millrace.core.ledger.Decision;
import dev.millrace.core.policy.PolicyVersion;
import dev.millrace.search.Inquiry;
import dev.millrace.search.plan.RetrievalPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How a query was looked for, as the ledger holds it.
final class PlanDecision {

    /// What replays it.
    static final String KIND = "retrieval";

    private static final String QUERY = "query";
    private static final String ACTOR = "function:search";

    private PlanDecision() {}

    /// The decision, the same each time the request is delivered.
    static Decision of(Inquiry inquiry, RetrievalPlan plan) {
        var input = input(inquiry);
        return new Decision(
                id(inquiry, input),
                KIND + "/" + inquiry.scope().tenant(),
                KIND,
                input,
                Map.of(PolicyVersion.KEY, plan.policy()),
                Optional.empty(),
                outcome(plan),
                ACTOR,
                Optional.empty());
    }

    /// The plan as canonical JSON.
    static String outcome(RetrievalPlan plan) {
        return Json.canonical(Map.of(
                "class", plan.queryClass().label(),
                "rule", plan.rule(),
                "wordsWeight", plan.wordsWeight(),
                "depth", plan.depth(),
                "required", texts(plan.required()),
                "preferred", texts(plan.preferred())));
    }

    /// The masked query of a recorded decision.
    static String query(Decision decision) {
        return String.valueOf(Json.object(decision.input()).get(QUERY));
    }

    private static List<String> texts(List<?> phrases) {
        return phrases.stream().map(Object::toString).toList();
    }

    /// An instant that the clock chose is left out: it is another one each time the request is delivered.
    private static String input(Inquiry inquiry) {
        var input = new TreeMap<String, Object>();
        input.put(QUERY, inquiry.query());
        input.put("clearance", inquiry.scope().clearance());
        if (inquiry.origin().asOfAsked()) {
            input.put("asOf", inquiry.scope().asOf());
        }
        inquiry.start().ifPresent(start -> input.put("from", start.from()));
        return Json.canonical(input);
    }

    /// Of the request and what it asks, so that a request that asks something else is another decision. Without a
    /// request, of the instant.
    private static String id(Inquiry inquiry, String input) {
        var requestId = inquiry.origin().requestId();
        var request = requestId.isBlank() ? inquiry.scope().asOf().toString() : requestId;
        var hash = Sha256.of(inquiry.scope().tenant() + "\n" + request + "\n" + input);
        return KIND + "-" + hash.substring(0, 32);
    }
}

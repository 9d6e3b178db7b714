package dev.millrace.search.ledger;

import dev.millrace.core.hash.Sha256;
import dev.millrace.core.json.Json;
import dev.millrace.core.ledger.Decision;
import dev.millrace.core.policy.PolicyVersion;
import dev.millrace.search.Inquiry;
import dev.millrace.search.plan.Choice;
import dev.millrace.search.plan.RetrievalPlan;
import dev.millrace.search.plan.Traits;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How a query was looked for, as the ledger holds it: by the traits that rules go by, never by its words. What a
/// reader types may be a bare password, which no detector knows as one, and the ledger forgets nothing.
final class PlanDecision {

    /// What replays it.
    static final String KIND = "retrieval";

    private static final String TRAITS = "traits";
    private static final String ACTOR = "function:search";

    private PlanDecision() {}

    /// The decision, the same each time the request is delivered.
    static Decision of(Inquiry inquiry, RetrievalPlan plan) {
        var input = input(inquiry, plan.traits());
        return new Decision(
                id(inquiry, input),
                KIND + "/" + inquiry.scope().tenant(),
                KIND,
                input,
                Map.of(PolicyVersion.KEY, plan.policy()),
                Optional.empty(),
                outcome(plan.choice()),
                ACTOR,
                Optional.empty());
    }

    /// What the rules chose, as canonical JSON.
    static String outcome(Choice choice) {
        return Json.canonical(Map.of(
                "class", choice.queryClass().label(),
                "rule", choice.rule(),
                "wordsWeight", choice.way().wordsWeight(),
                "depth", choice.way().depth(),
                "required", choice.way().required().label(),
                "preferred", choice.way().preferred().label()));
    }

    /// The traits of the query that a recorded decision is about.
    static Traits traits(Decision decision) {
        return RecordedTraits.read(Json.object(decision.input()).get(TRAITS));
    }

    /// An instant that the clock chose is left out: it is another one each time the request is delivered.
    private static String input(Inquiry inquiry, Traits traits) {
        var input = new TreeMap<String, Object>();
        input.put(TRAITS, RecordedTraits.written(traits));
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
        var asked = String.join(
                "\n",
                inquiry.scope().tenant().value(),
                request,
                input,
                inquiry.query().value());
        return KIND + "-" + Sha256.of(asked).substring(0, 32);
    }
}

package dev.millrace.approvals.guard;

import dev.millrace.core.hash.Sha256;
import dev.millrace.core.json.Json;
import dev.millrace.core.ledger.Decision;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.rego.RegoPolicies;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Asks the policy of a tool whether it may be used so, and puts the answer on record before anybody acts on it.
///
/// What is undefined, fails or takes too long is denied. A policy that cannot be loaded is a defect: nothing is
/// decided.
public final class EvaluatePolicy implements Function<PolicyQuestion, PolicyAnswer> {

    static final String KIND = "guardrail";
    /// The name of the policy among the versions of a decision.
    static final String POLICY = "policy";

    private final RegoPolicies policies;
    private final Ledger ledger;

    public EvaluatePolicy(RegoPolicies policies, Ledger ledger) {
        this.policies = policies;
        this.ledger = ledger;
    }

    @Override
    public PolicyAnswer apply(PolicyQuestion question) {
        var input = Json.canonical(question.input());
        var judgement = Judgement.now(policies, question.tool(), input);
        var id = KIND + ":" + question.actionId();
        ledger.append(new Decision(
                id,
                KIND + "/" + question.tenant(),
                KIND,
                input,
                Map.of(POLICY, judgement.policy()),
                Optional.empty(),
                judgement.outcome(),
                "function:evaluatePolicy",
                Optional.of(question.eventId())));
        return new PolicyAnswer(id, judgement.verdict(), judgement.reasons(), judgement.policy(), Sha256.of(input));
    }
}

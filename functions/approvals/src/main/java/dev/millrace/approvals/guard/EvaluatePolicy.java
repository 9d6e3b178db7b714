package dev.millrace.approvals.guard;

import dev.millrace.core.function.Restorable;
import dev.millrace.core.json.Json;
import dev.millrace.core.ledger.Decision;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.policy.PolicyVersion;
import dev.millrace.rego.Evaluation;
import dev.millrace.rego.RegoPolicies;
import dev.millrace.rego.Verdict.Allowed;
import dev.millrace.rego.Verdict.Denied;
import dev.millrace.rego.Verdict.NeedsApproval;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Asks the policy of a tool whether it may be used so, and puts the answer on record before anybody acts on it.
///
/// What is undefined, fails or takes too long is denied. A policy that cannot be loaded is a defect: nothing is
/// decided.
public final class EvaluatePolicy implements Function<PolicyQuestion, PolicyAnswer>, Restorable {

    static final String KIND = "guardrail";

    private final RegoPolicies policies;
    private final Ledger ledger;

    public EvaluatePolicy(RegoPolicies policies, Ledger ledger) {
        this.policies = policies;
        this.ledger = ledger;
    }

    @Override
    public void prime() {
        policies.prime();
    }

    /// Nothing: policies hold no connection, and the ledger's client makes new ones by itself.
    @Override
    public void reconnect() {}

    @Override
    public PolicyAnswer apply(PolicyQuestion question) {
        var input = Json.canonical(question.input());
        var evaluation = policies.evaluate(policyOf(question.tool()), Json.object(input));
        var policy = new PolicyVersion(evaluation.policy(), evaluation.version()).toString();
        var id = KIND + ":" + question.actionId();
        ledger.append(new Decision(
                id,
                KIND + "/" + question.tenant(),
                KIND,
                input,
                Map.of(PolicyVersion.KEY, policy),
                Optional.empty(),
                evaluation.verdict().recorded(),
                "function:evaluatePolicy",
                Optional.of(question.eventId())));
        return answer(id, evaluation, policy);
    }

    private static PolicyAnswer answer(String id, Evaluation evaluation, String policy) {
        return switch (evaluation.verdict()) {
            case Allowed _ -> new PolicyAnswer(id, "allow", List.of(), policy, evaluation.inputHash());
            case NeedsApproval(var reasons) -> new PolicyAnswer(id, "ask", reasons, policy, evaluation.inputHash());
            case Denied(var reasons) -> new PolicyAnswer(id, "deny", reasons, policy, evaluation.inputHash());
        };
    }

    /// `jira.create_issue` is guarded by `jira-create-issue`.
    private static String policyOf(String tool) {
        return tool.toLowerCase(Locale.ROOT).replace('.', '-').replace('_', '-');
    }
}

package dev.millrace.approvals.guard;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.Replayer;
import dev.millrace.rego.RegoPolicies;
import java.util.Map;
import java.util.Optional;

/// Judges again what a policy judged. The version is `policy`: the label alone, with its hash, or with the name too.
public final class GuardrailReplayer implements Replayer {

    private final RegoPolicies policies;

    public GuardrailReplayer() {
        this(RegoPolicies.in(PolicyFolders.rego(Environment.ofProcess())));
    }

    GuardrailReplayer(RegoPolicies policies) {
        this.policies = policies;
    }

    @Override
    public String kind() {
        return EvaluatePolicy.KIND;
    }

    @Override
    public String replay(LedgerRecord record, Map<String, String> versions) {
        var decision = record.decision();
        var recorded = decision.versions().getOrDefault(EvaluatePolicy.POLICY, "");
        var wanted = Optional.ofNullable(versions.get(EvaluatePolicy.POLICY))
                .orElseThrow(() -> new InvalidInput("$.versions.policy", "is missing"));
        return Judgement.again(policies, VersionedName.wanted(wanted, recorded), decision.input())
                .outcome();
    }
}

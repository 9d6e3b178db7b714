package dev.millrace.search.ledger;

import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.Replayer;
import dev.millrace.core.policy.PoliciesFolder;
import dev.millrace.core.policy.PolicyVersion;
import dev.millrace.core.text.MaskedText;
import dev.millrace.search.plan.yaml.YamlRules;
import java.nio.file.Path;
import java.util.Map;

/// Plans again how a recorded query is looked for.
public final class RetrievalReplayer implements Replayer {

    private final YamlRules rules;

    /// With the rules of [PoliciesFolder#configured].
    public RetrievalReplayer() {
        this(PoliciesFolder.configured());
    }

    /// With the rules below that folder of policies.
    public RetrievalReplayer(Path policies) {
        rules = YamlRules.in(policies);
    }

    @Override
    public String kind() {
        return PlanDecision.KIND;
    }

    @Override
    public String replay(LedgerRecord record, Map<String, String> versions) {
        var query = MaskedText.alreadyMasked(PlanDecision.query(record.decision()));
        var policy = PolicyVersion.among(versions).toString();
        return PlanDecision.outcome(rules.version(policy).plan(query));
    }
}

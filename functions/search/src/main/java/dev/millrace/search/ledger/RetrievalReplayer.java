package dev.millrace.search.ledger;

import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.Replayer;
import dev.millrace.core.policy.PoliciesFolder;
import dev.millrace.core.policy.PolicyVersion;
import dev.millrace.search.plan.yaml.YamlRules;
import java.nio.file.Path;
import java.util.Map;

/// Chooses again how a recorded query is looked for. Under other rules, their classes of counts, their order and their
/// ways are what changes; cues were read when the query came, and are not read again.
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
        var policy = PolicyVersion.among(versions).toString();
        return PlanDecision.outcome(rules.version(policy).choose(PlanDecision.traits(record.decision())));
    }
}

package dev.millrace.triage.classify.ledger;

import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.Replayer;
import dev.millrace.core.policy.PoliciesFolder;
import dev.millrace.core.policy.PolicyVersion;
import dev.millrace.triage.classify.Judge;
import dev.millrace.triage.classify.json.ClassificationJson;
import dev.millrace.triage.classify.json.JsonRules;
import java.nio.file.Path;
import java.util.Map;

/// Classifies a recorded ticket again, by what its neighbours said then. Under other rules, calibration, duplicates and
/// trust in a second opinion are what changes; neighbours are not asked again.
public final class ClassificationReplayer implements Replayer {

    private final JsonRules rules;

    /// With the rules of [PoliciesFolder#configured].
    public ClassificationReplayer() {
        this(PoliciesFolder.configured());
    }

    /// With the rules below that folder of policies.
    public ClassificationReplayer(Path policies) {
        rules = JsonRules.in(policies);
    }

    @Override
    public String kind() {
        return RecordedClassifications.KIND;
    }

    @Override
    public String replay(LedgerRecord record, Map<String, String> versions) {
        var version = rules.of(PolicyVersion.among(versions).toString());
        var evidence = ClassificationJson.evidence(record.decision().input());
        return ClassificationJson.outcome(
                new Judge(version.rules()).decide(evidence, record.decision().id()));
    }
}

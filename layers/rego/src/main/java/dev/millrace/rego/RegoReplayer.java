package dev.millrace.rego;

import dev.millrace.core.json.Json;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.Replayer;
import dev.millrace.core.policy.PoliciesFolder;
import dev.millrace.core.policy.PolicyVersion;
import java.nio.file.Path;
import java.util.Map;

/// Asks a guardrail again what it was asked when the decision was recorded.
public final class RegoReplayer implements Replayer {

    private final RegoPolicies policies;

    /// With the policies of [PoliciesFolder#configured].
    public RegoReplayer() {
        this(PoliciesFolder.configured().resolve("rego"));
    }

    /// With the policies below that folder.
    public RegoReplayer(Path folder) {
        policies = RegoPolicies.in(folder);
    }

    @Override
    public String kind() {
        return "guardrail";
    }

    @Override
    public String replay(LedgerRecord record, Map<String, String> versions) {
        return policies.evaluate(
                        PolicyVersion.among(versions),
                        Json.object(record.decision().input()))
                .verdict()
                .recorded();
    }
}

package dev.millrace.triage.route;

import dev.millrace.core.json.Json;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.Replayer;
import dev.millrace.core.policy.PoliciesFolder;
import dev.millrace.dmn.DecisionTables;
import dev.millrace.triage.service.yaml.YamlServiceDesks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// Routes a ticket again as it was routed when the decision was recorded.
public final class RoutingReplayer implements Replayer {

    private final RoutingRules rules;

    /// With the tables and service desks of [PoliciesFolder#configured].
    public RoutingReplayer() {
        this(PoliciesFolder.configured());
    }

    /// With those below that folder of all policies.
    public RoutingReplayer(Path policies) {
        rules = new RoutingRules(DecisionTables.in(policies.resolve("dmn")), YamlServiceDesks.in(policies));
    }

    @Override
    public String kind() {
        return RoutingRecords.KIND;
    }

    @Override
    public String replay(LedgerRecord record, Map<String, String> versions) {
        var input = record.decision().input().getBytes(StandardCharsets.UTF_8);
        return Json.canonical(rules.decide(Json.read(input, RoutingFacts.class), RuleVersions.among(versions)));
    }
}

package dev.millrace.approvals.guard;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.Replayer;
import dev.millrace.dmn.DecisionTables;
import java.util.Map;
import java.util.Optional;

/// Asks a decision table again. The version is `table`: the label alone, with its hash, or with the name too.
public final class DecisionTableReplayer implements Replayer {

    private final DecisionTables tables;

    public DecisionTableReplayer() {
        this(DecisionTables.in(PolicyFolders.dmn(Environment.ofProcess())));
    }

    DecisionTableReplayer(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public String kind() {
        return RouteApproval.KIND;
    }

    @Override
    public String replay(LedgerRecord record, Map<String, String> versions) {
        var decision = record.decision();
        var recorded = decision.versions().getOrDefault(RouteApproval.TABLE, "");
        var wanted = Optional.ofNullable(versions.get(RouteApproval.TABLE))
                .map(version -> VersionedName.wanted(version, recorded))
                .orElseThrow(() -> new InvalidInput("$.versions.table", "is missing"));
        return Route.by(tables.version(wanted.name(), wanted.version()), decision.input())
                .outcome();
    }
}

package dev.millrace.dmn;

import dev.millrace.core.json.Json;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.Replayer;
import dev.millrace.core.policy.PoliciesFolder;
import dev.millrace.core.policy.PolicyVersion;
import java.nio.file.Path;
import java.util.Map;

/// Evaluates a table again with the inputs that it had when the decision was recorded.
public final class TableReplayer implements Replayer {

    private final DecisionTables tables;

    /// With the tables of [PoliciesFolder#configured].
    public TableReplayer() {
        this(PoliciesFolder.configured().resolve("dmn"));
    }

    /// With the tables below that folder.
    public TableReplayer(Path folder) {
        tables = DecisionTables.in(folder);
    }

    @Override
    public String kind() {
        return "decision-table";
    }

    @Override
    public String replay(LedgerRecord record, Map<String, String> versions) {
        var table = PolicyVersion.among(versions);
        return tables.version(table.name(), table.version())
                .evaluate(Json.object(record.decision().input()))
                .recorded();
    }
}

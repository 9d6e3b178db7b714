package dev.millrace.approvals.guard;

import dev.millrace.core.json.Json;
import dev.millrace.dmn.DecisionTable;
import java.util.Map;

/// What the routing table says to an input, the same whenever that version is asked about that input.
///
/// @param outcome canonical JSON
record Route(String table, Map<String, Object> outputs, String outcome) {

    static Route by(DecisionTable table, String input) {
        var answer = table.evaluate(Judgement.values(input));
        var name = new VersionedName(table.name(), table.version()).toString();
        var outcome = Json.canonical(Map.of("outputs", answer.outputs(), "rulesFired", answer.rulesFired()));
        return new Route(name, answer.outputs(), outcome);
    }

    String text(String output) {
        return String.valueOf(outputs.get(output));
    }

    int number(String output) {
        return outputs.get(output) instanceof Number number ? number.intValue() : 0;
    }
}

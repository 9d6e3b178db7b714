package dev.millrace.dmn;

import dev.millrace.core.json.Json;
import java.util.List;
import java.util.Map;

/// What a decision table says, and what that rests on.
///
/// @param table the name of the table
/// @param version which of its versions, and the beginning of the SHA-256 of its source: `1@0f6a3822060f`
/// @param inputHash SHA-256 of the input as canonical JSON (RFC 8785), as hex digits
/// @param outputs by name; numbers are `BigDecimal`s
/// @param rulesFired the numbers of the rules that fired, counted from 1, in order
public record TableOutcome(
        String table, String version, String inputHash, Map<String, Object> outputs, List<Integer> rulesFired) {

    public TableOutcome {
        outputs = Map.copyOf(outputs);
        rulesFired = List.copyOf(rulesFired);
    }

    /// What the ledger records: `{"outputs":{…},"rulesFired":[…]}` as canonical JSON (RFC 8785).
    public String recorded() {
        return Json.canonical(Map.of("outputs", outputs, "rulesFired", rulesFired));
    }
}

package dev.millrace.triage.desk.jira;

import dev.millrace.core.error.Defect;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// How issues get done, whatever a project calls its states.
final class Workflow {

    private Workflow() {}

    /// Whether fields of an issue say that it is done.
    static boolean isDone(JsonNode fields) {
        return isDoneState(fields.path("status"));
    }

    /// The move by which an issue gets done, as a duplicate where the move asks for a resolution.
    ///
    /// @param transitions that its state allows
    static Map<String, Object> resolving(JsonNode transitions) {
        var last = transitions
                .valueStream()
                .filter(transition -> isDoneState(transition.path("to")))
                .findFirst()
                .orElseThrow(() -> new Defect(
                        "Jira has no transition from this state to one that is done: add one to the workflow"));
        var move = new HashMap<String, Object>();
        move.put("transition", Map.of("id", last.path("id").asString()));
        if (last.path("fields").has("resolution")) {
            move.put("fields", Map.of("resolution", Map.of("name", "Duplicate")));
        }
        return move;
    }

    private static boolean isDoneState(JsonNode status) {
        return status.path("statusCategory").path("key").asString("").equals("done");
    }
}

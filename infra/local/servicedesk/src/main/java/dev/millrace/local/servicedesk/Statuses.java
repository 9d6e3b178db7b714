package dev.millrace.local.servicedesk;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// The workflow of all issues: open and resolved, and one transition to each.
final class Statuses {

    static final String RESOLVE = "761";
    private static final String REOPEN = "941";

    private Statuses() {}

    static ObjectNode open() {
        return status("Open", "new");
    }

    static ObjectNode done() {
        return status("Resolved", "done");
    }

    static List<Map<String, Object>> transitions() {
        return List.of(
                Map.of("id", REOPEN, "name", "Reopen", "to", open(), "fields", Map.of()),
                Map.of(
                        "id",
                        RESOLVE,
                        "name",
                        "Resolve this issue",
                        "to",
                        done(),
                        "fields",
                        Map.of("resolution", Map.of("required", true))));
    }

    private static ObjectNode status(String name, String category) {
        var status = Tree.object().put("name", name);
        status.putObject("statusCategory").put("key", category);
        return status;
    }
}

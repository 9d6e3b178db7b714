package dev.millrace.local.servicedesk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// As much of Jira's query language as is asked here: `project = "OPS" AND labels = "x" ORDER BY created ASC`. Anything
/// else is refused.
final class Jql {

    private static final Pattern CONDITION = Pattern.compile("\\s*(project|labels|key)\\s*=\\s*\"([^\"\\\\]*)\"\\s*");
    private static final Pattern ORDER = Pattern.compile("\\s+ORDER BY created ASC\\s*$");

    private Jql() {}

    static Predicate<JsonNode> of(String jql) {
        var all = new ArrayList<Predicate<JsonNode>>();
        for (var part : List.of(ORDER.matcher(jql).replaceFirst("").split(" AND ", -1))) {
            var condition = CONDITION.matcher(part);
            if (!condition.matches()) {
                throw new Refusal(400, "Error in the JQL Query");
            }
            all.add(condition(condition.group(1), condition.group(2)));
        }
        return issue -> all.stream().allMatch(condition -> condition.test(issue));
    }

    private static Predicate<JsonNode> condition(String field, String value) {
        return switch (field) {
            case "project" -> issue -> Tree.text(issue, "key").startsWith(value + "-");
            case "key" -> issue -> Tree.text(issue, "key").equals(value);
            default ->
                issue -> issue.path("fields")
                        .path("labels")
                        .valueStream()
                        .anyMatch(label -> label.asString("").equals(value));
        };
    }
}

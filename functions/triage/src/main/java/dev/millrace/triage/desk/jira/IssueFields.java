package dev.millrace.triage.desk.jira;

import dev.millrace.triage.desk.Assignment;
import dev.millrace.triage.desk.settings.JiraSettings.Fields;
import dev.millrace.triage.desk.settings.People;
import dev.millrace.triage.service.Priority;
import java.util.HashMap;
import java.util.Map;

/// Where an issue says what it is, how soon it is worked on, and by whom.
record IssueFields(Fields names, People people) {

    Map<String, Object> of(Assignment assignment) {
        var labels = assignment.labels();
        var fields = new HashMap<String, Object>();
        fields.put("priority", Map.of("name", name(assignment.priority())));
        fields.put(names.category(), option(labels.category()));
        fields.put(names.group(), option(labels.group()));
        fields.put(names.impact().field(), option(names.impact().option(labels.impact())));
        fields.put(names.urgency().field(), option(names.urgency().option(labels.urgency())));
        assignment
                .assignee()
                .flatMap(people::account)
                .ifPresent(account -> fields.put("assignee", Map.of("accountId", account)));
        return fields;
    }

    private static Map<String, String> option(String value) {
        return Map.of("value", value);
    }

    /// Jira's own five.
    private static String name(Priority priority) {
        return switch (priority) {
            case P1 -> "Highest";
            case P2 -> "High";
            case P3 -> "Medium";
            case P4 -> "Low";
            case P5 -> "Lowest";
        };
    }
}

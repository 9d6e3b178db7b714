package dev.millrace.triage.desk.jira;

import dev.millrace.core.error.Defect;
import dev.millrace.triage.desk.Assignment;
import dev.millrace.triage.desk.Clip;
import dev.millrace.triage.desk.Creation;
import dev.millrace.triage.desk.NewTicket;
import dev.millrace.triage.desk.Note;
import dev.millrace.triage.desk.ServiceDesk;
import dev.millrace.triage.desk.http.Authorization;
import dev.millrace.triage.desk.http.DeskHttp;
import dev.millrace.triage.desk.http.Patience;
import dev.millrace.triage.desk.settings.JiraSettings;
import dev.millrace.triage.desk.settings.People;
import dev.millrace.triage.service.Priority;
import dev.millrace.triage.ticket.TicketId;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Requests of one Jira Service Management project. A request that we created carries a label with the ticket's id.
///
/// Jira's search does not read its own writes at once
/// ([Atlassian](https://developer.atlassian.com/cloud/jira/platform/search-and-reconcile/)): "the delay might vary from
/// a few seconds to minutes".
public final class JiraDesk implements ServiceDesk {

    /// What events call it.
    public static final String SYSTEM = "jira";

    private static final Duration SETTLES = Duration.ofMinutes(5);
    private static final int LONGEST_SUBJECT = 255;
    private static final int LONGEST_TEXT = 32_000;

    /// Makes a comment one that customers do not see.
    private static final Map<String, Object> INTERNAL =
            Map.of("key", "sd.public.comment", "value", Map.of("internal", true));

    private final JiraSettings settings;
    private final People people;
    private final Issues issues;

    public JiraDesk(JiraSettings settings, Patience patience) {
        this.settings = settings;
        this.people = People.of(settings.people());
        var authorization = Authorization.basic(settings.user(), settings.token());
        this.issues = new Issues(new DeskHttp("Jira", settings.url(), authorization, patience));
    }

    @Override
    public String system() {
        return SYSTEM;
    }

    @Override
    public Optional<String> find(TicketId id) {
        var jql =
                "project = \"%s\" AND labels = \"%s\" ORDER BY created ASC".formatted(settings.project(), Mark.of(id));
        return issues.search(jql).stream().findFirst();
    }

    @Override
    public Creation create(NewTicket ticket) {
        var fields = Map.of(
                "summary", Clip.oneLine(ticket.subject().value(), LONGEST_SUBJECT),
                "description", Clip.to(ticket.description().value(), LONGEST_TEXT),
                "labels", List.of(Mark.of(ticket.id())));
        var request = Map.of(
                "serviceDeskId", settings.serviceDeskId(),
                "requestTypeId", settings.requestTypeId(),
                "requestFieldValues", fields);
        return issues.createRequest(request)
                .<Creation>map(Creation.Created::new)
                .orElseGet(Creation.Unknown::new);
    }

    @Override
    public Duration settlesWithin() {
        return SETTLES;
    }

    @Override
    public void assign(String key, Assignment assignment) {
        var labels = assignment.labels();
        var names = settings.fields();
        var fields = new HashMap<String, Object>();
        fields.put("priority", Map.of("name", priority(assignment.priority())));
        fields.put(names.category(), option(labels.category()));
        fields.put(names.group(), option(labels.group()));
        fields.put(names.impact().field(), option(names.impact().option(labels.impact())));
        fields.put(names.urgency().field(), option(names.urgency().option(labels.urgency())));
        assignment
                .assignee()
                .flatMap(people::account)
                .ifPresent(account -> fields.put("assignee", Map.of("accountId", account)));
        issues.edit(key, Map.of("fields", fields));
    }

    @Override
    public void note(String key, Note note) {
        if (!issues.hasComment(key, note.mark())) {
            issues.comment(key, Map.of("body", Adf.of(note.marked()), "properties", List.of(INTERNAL)));
        }
    }

    @Override
    public void link(String key, String parent) {
        var linked = issues.fields(key, "issuelinks")
                .path("issuelinks")
                .valueStream()
                .anyMatch(
                        link -> isDuplicate(link) && keyOf(link, "outwardIssue").equals(parent));
        if (!linked) {
            issues.link(Map.of(
                    "type", Map.of("name", "Duplicate"),
                    "inwardIssue", Map.of("key", key),
                    "outwardIssue", Map.of("key", parent)));
        }
    }

    @Override
    public List<String> openDuplicates(String parent) {
        return issues.fields(parent, "issuelinks")
                .path("issuelinks")
                .valueStream()
                .filter(JiraDesk::isDuplicate)
                .filter(link -> !isDone(link.path("inwardIssue").path("fields")))
                .map(link -> keyOf(link, "inwardIssue"))
                .filter(key -> !key.isEmpty())
                .toList();
    }

    @Override
    public void resolve(String key, Note why) {
        if (isDone(issues.fields(key, "status"))) {
            return;
        }
        note(key, why);
        var last = issues.transitions(key)
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
        issues.move(key, move);
    }

    @Override
    public URI address(String key) {
        return URI.create(settings.url() + "/browse/" + key);
    }

    private static Map<String, String> option(String value) {
        return Map.of("value", value);
    }

    private static String priority(Priority priority) {
        return switch (priority) {
            case P1 -> "Highest";
            case P2 -> "High";
            case P3 -> "Medium";
            case P4 -> "Low";
            case P5 -> "Lowest";
        };
    }

    private static boolean isDuplicate(JsonNode link) {
        return link.path("type").path("name").asString("").equals("Duplicate");
    }

    private static String keyOf(JsonNode link, String end) {
        return link.path(end).path("key").asString("");
    }

    private static boolean isDone(JsonNode fields) {
        return isDoneState(fields.path("status"));
    }

    private static boolean isDoneState(JsonNode status) {
        return status.path("statusCategory").path("key").asString("").equals("done");
    }
}

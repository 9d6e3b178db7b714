package dev.millrace.triage.desk.jira;

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
import dev.millrace.triage.ticket.TicketId;
import java.net.URI;
import java.time.Duration;
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
    private final IssueFields fields;
    private final Issues issues;

    public JiraDesk(JiraSettings settings, Patience patience) {
        this.settings = settings;
        this.fields = new IssueFields(settings.fields(), People.of(settings.people()));
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
        var values = Map.of(
                "summary", Clip.oneLine(ticket.subject().value(), LONGEST_SUBJECT),
                "description", Clip.to(ticket.description().value(), LONGEST_TEXT),
                "labels", List.of(Mark.of(ticket.id())));
        var request = Map.of(
                "serviceDeskId", settings.serviceDeskId(),
                "requestTypeId", settings.requestTypeId(),
                "requestFieldValues", values);
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
        issues.edit(key, Map.of("fields", fields.of(assignment)));
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
                .filter(link -> !Workflow.isDone(link.path("inwardIssue").path("fields")))
                .map(link -> keyOf(link, "inwardIssue"))
                .filter(key -> !key.isEmpty())
                .toList();
    }

    @Override
    public void resolve(String key, Note why) {
        if (!Workflow.isDone(issues.fields(key, "status"))) {
            note(key, why);
            issues.move(key, Workflow.resolving(issues.transitions(key)));
        }
    }

    @Override
    public URI address(String key) {
        return URI.create(settings.url() + "/browse/" + key);
    }

    private static boolean isDuplicate(JsonNode link) {
        return link.path("type").path("name").asString("").equals("Duplicate");
    }

    private static String keyOf(JsonNode link, String end) {
        return link.path(end).path("key").asString("");
    }
}

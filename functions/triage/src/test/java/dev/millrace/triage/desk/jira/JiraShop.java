package dev.millrace.triage.desk.jira;

import dev.millrace.local.servicedesk.LocalServiceDesk;
import dev.millrace.triage.desk.LocalDesks;
import dev.millrace.triage.desk.LocalShop;
import dev.millrace.triage.desk.ServiceDesk;
import dev.millrace.triage.desk.settings.JiraSettings;
import dev.millrace.triage.desk.settings.JiraSettings.Fields;
import dev.millrace.triage.desk.settings.JiraSettings.LevelField;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Jira on this machine.
public final class JiraShop extends LocalShop {

    private static final Fields FIELDS = new Fields(
            "customfield_1",
            new LevelField("customfield_2", Optional.empty()),
            new LevelField("customfield_3", Optional.empty()),
            "customfield_4",
            Optional.of("customfield_5"));

    private final LocalDesks desks;
    private final JiraDesk desk;

    public JiraShop(LocalDesks desks, LocalServiceDesk server, Duration timeout) {
        super(server);
        this.desks = desks;
        this.desk = new JiraDesk(settings(server.url()), LocalDesks.waiting(timeout));
    }

    /// Settings of that site.
    public static JiraSettings settings(String url) {
        return new JiraSettings(
                url,
                "millrace",
                "token",
                "millrace",
                "OPS",
                "1",
                "10",
                "hook key",
                FIELDS,
                Optional.of(Map.of("ada", "5b10")));
    }

    @Override
    public ServiceDesk desk() {
        return desk;
    }

    @Override
    public String opened(String subject) {
        var fields = Map.of("fields", Map.of("summary", subject));
        return desks.does(server(), "POST", "/rest/api/3/issue", fields)
                .path("key")
                .asString();
    }

    @Override
    public List<Ticket> tickets() {
        return server().issues().stream().map(JiraShop::ticket).toList();
    }

    private static Ticket ticket(JsonNode issue) {
        var fields = issue.path("fields");
        return new Ticket(
                issue.path("key").asString(),
                fields.path("summary").asString(),
                option(fields, "customfield_1"),
                option(fields, "customfield_2").toUpperCase(java.util.Locale.ROOT),
                option(fields, "customfield_3").toUpperCase(java.util.Locale.ROOT),
                option(fields, "customfield_4"),
                priority(fields.path("priority").path("name").asString("")),
                parent(fields),
                notes(issue),
                fields.path("status")
                        .path("statusCategory")
                        .path("key")
                        .asString("")
                        .equals("done"));
    }

    private static String option(JsonNode fields, String field) {
        return fields.path(field).path("value").asString("");
    }

    private static String priority(String name) {
        var number = List.of("Highest", "High", "Medium", "Low", "Lowest").indexOf(name) + 1;
        return number == 0 ? "" : "P" + number;
    }

    private static String parent(JsonNode fields) {
        return fields.path("issuelinks")
                .valueStream()
                .map(link -> link.path("outwardIssue").path("key").asString(""))
                .filter(key -> !key.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static List<String> notes(JsonNode issue) {
        return issue.path("comments")
                .valueStream()
                .filter(comment -> comment.path("properties")
                        .path(0)
                        .path("value")
                        .path("internal")
                        .asBoolean(false))
                .map(comment -> Adf.text(comment.path("body")))
                .toList();
    }
}

package dev.millrace.triage.desk.servicenow;

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
import dev.millrace.triage.desk.settings.People;
import dev.millrace.triage.desk.settings.ServiceNowSettings;
import dev.millrace.triage.ticket.TicketId;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Incidents of one ServiceNow instance. An incident that we created carries the ticket's id as `correlation_id`.
public final class ServiceNowDesk implements ServiceDesk {

    /// What events call it.
    public static final String SYSTEM = "servicenow";

    /// The table is read as it is written. A request that nobody waits for any more runs for a minute at most
    /// (transaction quota "REST Table API request timeout").
    private static final Duration SETTLES = Duration.ofSeconds(90);

    private static final int LONGEST_SUBJECT = 160;
    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_DUPLICATES = 100;
    private static final String USUAL_CLOSE_CODE = "Duplicate";

    private final ServiceNowSettings settings;
    private final People people;
    private final Incidents incidents;

    public ServiceNowDesk(ServiceNowSettings settings, Patience patience) {
        this.settings = settings;
        this.people = People.of(settings.people());
        this.incidents = new Incidents(new DeskHttp("ServiceNow", settings.url(), authorization(settings), patience));
    }

    /// The header that says who asks.
    public static String authorization(ServiceNowSettings settings) {
        return settings.token()
                .map(Authorization::bearer)
                .orElseGet(() ->
                        Authorization.basic(settings.user(), settings.password().orElse("")));
    }

    @Override
    public String system() {
        return SYSTEM;
    }

    @Override
    public Optional<String> find(TicketId id) {
        return incidents
                .rows("incident", new Conditions().is("correlation_id", "$.ticketId", id.value()), 1)
                .valueStream()
                .map(row -> row.path("number").asString())
                .findFirst();
    }

    @Override
    public Creation create(NewTicket ticket) {
        var fields = Map.of(
                "short_description", Clip.oneLine(ticket.subject().value(), LONGEST_SUBJECT),
                "description", Clip.to(ticket.description().value(), LONGEST_TEXT),
                "correlation_id", ticket.id().value(),
                "correlation_display", "Millrace");
        return incidents.create(fields).<Creation>map(Creation.Created::new).orElseGet(Creation.Unknown::new);
    }

    @Override
    public Duration settlesWithin() {
        return SETTLES;
    }

    @Override
    public void assign(String key, Assignment assignment) {
        var labels = assignment.labels();
        var fields = new HashMap<String, Object>();
        fields.put("category", labels.category());
        fields.put("impact", Levels.number(labels.impact()));
        fields.put("urgency", Levels.number(labels.urgency()));
        fields.put("priority", Integer.toString(assignment.priority().ordinal() + 1));
        fields.put("assignment_group", group(labels.group()));
        assignment
                .assignee()
                .flatMap(people::account)
                .flatMap(this::user)
                .ifPresent(id -> fields.put("assigned_to", id));
        incidents.change(incidents.require(key), fields);
    }

    @Override
    public void note(String key, Note note) {
        var incident = incidents.require(key);
        var same = new Conditions()
                .is("element_id", "$.key", Incidents.id(incident))
                .is("element", "$.element", "work_notes")
                .contains("value", "$.note", note.mark());
        if (incidents.rows("sys_journal_field", same, 1).isEmpty()) {
            incidents.changeOnce(incident, Map.of("work_notes", Journal.plain(note.marked())));
        }
    }

    @Override
    public void link(String key, String parent) {
        var duplicate = incidents.require(key);
        var above = Incidents.id(incidents.require(parent));
        if (!duplicate.path("parent_incident").asString("").equals(above)) {
            incidents.change(duplicate, Map.of("parent_incident", above));
        }
    }

    @Override
    public List<String> openDuplicates(String parent) {
        var open = new Conditions().is("parent_incident", "$.key", Incidents.id(incidents.require(parent)));
        States.RESOLVED.forEach(state -> open.isNot("state", state));
        return incidents
                .rows("incident", open, MOST_DUPLICATES)
                .valueStream()
                .map(row -> row.path("number").asString())
                .toList();
    }

    @Override
    public void resolve(String key, Note why) {
        var incident = incidents.require(key);
        if (!States.RESOLVED.contains(incident.path("state").asString(""))) {
            incidents.change(
                    incident,
                    Map.of(
                            "state", States.RESOLVED.getFirst(),
                            "close_code", settings.closeCode().orElse(USUAL_CLOSE_CODE),
                            "close_notes", Journal.plain(why.text())));
        }
    }

    @Override
    public URI address(String key) {
        var page = "incident.do?sysparm_query=number=" + key;
        return URI.create(settings.url() + "/nav_to.do?uri=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
    }

    private String group(String name) {
        return first("sys_user_group", new Conditions().is("name", "$.labels.group", name))
                .orElseThrow(
                        () -> new Defect("ServiceNow has no group %s, or does not show it to our account: add it there"
                                .formatted(name)));
    }

    private Optional<String> user(String name) {
        return first("sys_user", new Conditions().is("user_name", "$.people", name));
    }

    private Optional<String> first(String table, Conditions conditions) {
        return incidents
                .rows(table, conditions, 1)
                .valueStream()
                .map(Incidents::id)
                .findFirst();
    }
}

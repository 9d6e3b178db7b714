package dev.millrace.triage.desk.servicenow;

import dev.millrace.local.servicedesk.LocalServiceDesk;
import dev.millrace.triage.desk.LocalDesks;
import dev.millrace.triage.desk.LocalShop;
import dev.millrace.triage.desk.ServiceDesk;
import dev.millrace.triage.desk.settings.ServiceNowSettings;
import dev.millrace.triage.ticket.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// ServiceNow on this machine.
public final class ServiceNowShop extends LocalShop {

    private final LocalDesks desks;
    private final ServiceNowDesk desk;

    public ServiceNowShop(LocalDesks desks, LocalServiceDesk server, Duration timeout) {
        super(server);
        this.desks = desks;
        this.desk = new ServiceNowDesk(settings(server.url()), LocalDesks.waiting(timeout));
    }

    /// Settings of that instance.
    public static ServiceNowSettings settings(String url) {
        return new ServiceNowSettings(
                url,
                "millrace",
                Optional.of("secret"),
                Optional.empty(),
                "hook key",
                Optional.empty(),
                Optional.of(Map.of("ada", "ada.lovelace")));
    }

    @Override
    public ServiceDesk desk() {
        return desk;
    }

    @Override
    public String opened(String subject) {
        return desks.does(server(), "POST", "/api/now/table/incident", Map.of("short_description", subject))
                .path("result")
                .path("number")
                .asString();
    }

    @Override
    public List<Ticket> tickets() {
        return server().rows("incident").stream().map(this::ticket).toList();
    }

    private Ticket ticket(JsonNode row) {
        var priority = text(row, "priority");
        return new Ticket(
                text(row, "number"),
                text(row, "short_description"),
                text(row, "category"),
                level(text(row, "impact")),
                level(text(row, "urgency")),
                server().nameOfGroup(text(row, "assignment_group")),
                priority.isEmpty() ? "" : "P" + priority,
                number(text(row, "parent_incident")),
                notes(text(row, "sys_id")),
                List.of("6", "7", "8").contains(text(row, "state")));
    }

    private static String level(String number) {
        return Levels.of(number).map(Level::name).orElse("");
    }

    private String number(String id) {
        return server().rows("incident").stream()
                .filter(row -> text(row, "sys_id").equals(id))
                .map(row -> text(row, "number"))
                .findFirst()
                .orElse("");
    }

    private List<String> notes(String id) {
        return server().rows("sys_journal_field").stream()
                .filter(row -> text(row, "element_id").equals(id)
                        && text(row, "element").equals("work_notes"))
                .map(row -> text(row, "value"))
                .toList();
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asString("");
    }
}

package dev.millrace.triage.desk.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.event.DomainEvent;
import dev.millrace.core.event.RecordedEvents;
import dev.millrace.local.servicedesk.HookTarget;
import dev.millrace.local.servicedesk.LocalServiceDesk;
import dev.millrace.local.servicedesk.Setup;
import dev.millrace.triage.desk.Assignment;
import dev.millrace.triage.desk.LocalDesks;
import dev.millrace.triage.desk.ServiceDesk;
import dev.millrace.triage.desk.jira.JiraHook;
import dev.millrace.triage.desk.jira.JiraShop;
import dev.millrace.triage.desk.servicenow.ServiceNowHook;
import dev.millrace.triage.desk.servicenow.ServiceNowShop;
import dev.millrace.triage.service.Priority;
import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What desks tell of the changes that people and we make there, over the wire and back.
class RoundTripTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final String URL = "https://desk.example";

    private final RecordedEvents bus = new RecordedEvents();
    private LocalDesks desks;
    private HookReceiver receiver;
    private LocalServiceDesk server;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        desks = new LocalDesks(folder);
        receiver = new HookReceiver(new ReceiveTicket(RoundTripTest::hook, bus));
        server = desks.start(new Setup(
                0,
                folder.resolve("desk"),
                "OPS",
                List.of("Network", "Mail"),
                Duration.ZERO,
                Optional.of(new HookTarget(receiver.url("jira"), "hook key")),
                Optional.of(new HookTarget(receiver.url("servicenow"), "hook key"))));
    }

    @AfterEach
    void close() {
        desks.close();
        receiver.close();
    }

    private static Optional<DeskHook> hook(TenantId tenant, String system) {
        return Optional.of(
                system.equals("jira")
                        ? new JiraHook(tenant, JiraShop.settings(URL))
                        : new ServiceNowHook(tenant, ServiceNowShop.settings(URL), InstantSource.system()));
    }

    @Test
    void people_of_servicenow_open_correct_and_resolve_and_we_only_hear_of_them() throws Exception {
        var shop = new ServiceNowShop(desks, server, PATIENT);
        var key = shop.opened("Mail is down");
        assertThat(receiver.nextStatus()).isEqualTo(200);
        assign(shop.desk(), key);
        assertThat(receiver.nextStatus()).isEqualTo(200);
        var path = "/api/now/table/incident/"
                + server.rows("incident").getFirst().path("sys_id").asString();

        desks.does(server, "PATCH", path, Map.of("category", "mail", "work_notes", "not the network"));
        assertThat(receiver.nextStatus()).isEqualTo(200);
        desks.does(server, "PATCH", path, Map.of("state", "6", "close_notes", "Restarted."));
        assertThat(receiver.nextStatus()).isEqualTo(200);

        assertOpenedCorrectedResolved(key, "Restarted.");
    }

    @Test
    void people_of_jira_open_correct_and_resolve_and_we_only_hear_of_them() throws Exception {
        var shop = new JiraShop(desks, server, PATIENT);
        var key = shop.opened("Mail is down");
        assertThat(receiver.nextStatus()).isEqualTo(200);
        assign(shop.desk(), key);
        assertThat(receiver.nextStatus()).isEqualTo(200);
        var path = "/rest/api/3/issue/" + key;

        desks.does(server, "PUT", path, Map.of("fields", Map.of("customfield_1", Map.of("value", "mail"))));
        assertThat(receiver.nextStatus()).isEqualTo(200);
        var comment = List.of(Map.of("add", Map.of("body", "Restarted.")));
        desks.does(
                server,
                "POST",
                path + "/transitions",
                Map.of("transition", Map.of("id", "761"), "update", Map.of("comment", comment)));
        assertThat(receiver.nextStatus()).isEqualTo(200);

        assertOpenedCorrectedResolved(key, "Restarted.");
    }

    private void assertOpenedCorrectedResolved(String key, String resolution) {
        assertThat(bus.events())
                .extracting(DomainEvent::detailType)
                .containsExactly("TicketOpened", "TicketCorrected", "TicketResolved");
        assertThat(bus.events())
                .allSatisfy(event -> assertThat(event.detail())
                        .containsEntry("tenant", ACME.value())
                        .containsEntry("key", key));
        assertThat(bus.events().get(1).detail())
                .containsEntry("correctedBy", "rita")
                .containsEntry(
                        "labels", Map.of("category", "mail", "impact", "HIGH", "urgency", "LOW", "group", "Network"));
        assertThat(bus.events().get(2).detail()).containsEntry("resolution", resolution);
    }

    private static void assign(ServiceDesk desk, String key) {
        desk.assign(
                key,
                new Assignment(new Labels("network", Level.HIGH, Level.LOW, "Network"), Priority.P2, Optional.empty()));
    }
}

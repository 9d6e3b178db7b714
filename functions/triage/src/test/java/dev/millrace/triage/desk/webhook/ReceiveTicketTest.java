package dev.millrace.triage.desk.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Transient;
import dev.millrace.core.error.Violation;
import dev.millrace.core.event.DomainEvent;
import dev.millrace.core.event.RecordedEvents;
import dev.millrace.core.function.WebRequest;
import dev.millrace.core.idempotency.SettableClock;
import dev.millrace.triage.desk.jira.JiraHook;
import dev.millrace.triage.desk.jira.JiraShop;
import dev.millrace.triage.desk.servicenow.ServiceNowHook;
import dev.millrace.triage.desk.servicenow.ServiceNowShop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceiveTicketTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final String OPENED = """
            {"timestamp":1772442000000,"webhookEvent":"jira:issue_created","user":{"accountId":"rita"},
             "issue":{"id":"1","key":"OPS-17","fields":{"summary":"Mail is down","description":"Since nine.",
              "reporter":{"displayName":"Rita Moss"},"labels":[],"customfield_5":"mail-1"}}}""";
    private static final String INCIDENT = """
            {"events":["%s"],"deliveryId":"d-1","changedBy":"%s","changedAt":"2026-03-02 09:00:00",
             "incident":{"number":"INC0010001","correlationId":"","caller":"rita","shortDescription":"Mail is down",
              "description":"Since nine.","service":"","category":"mail","impact":"1","urgency":"3","group":"Network",
              "closeNotes":"Restarted."}}""";

    private final SettableClock clock = new SettableClock();
    private final RecordedEvents bus = new RecordedEvents();
    private final ReceiveTicket receive = new ReceiveTicket(this::hook, bus);

    private Optional<DeskHook> hook(TenantId tenant, String system) {
        if (!tenant.equals(ACME)) {
            return Optional.empty();
        }
        return Optional.of(
                system.equals("jira")
                        ? new JiraHook(ACME, JiraShop.settings("https://acme.atlassian.net"))
                        : new ServiceNowHook(ACME, ServiceNowShop.settings("https://acme.service-now.com"), clock));
    }

    @Test
    void an_issue_that_somebody_opens_in_jira_is_told_of_under_the_delivery_of_its_message() {
        assertThat(status(jira(OPENED))).isEqualTo(200);

        assertThat(event().detailType()).isEqualTo("TicketOpened");
        assertThat(event().detail())
                .containsEntry("tenant", "acme")
                .containsEntry("system", "jira")
                .containsEntry("key", "OPS-17")
                .containsEntry("requester", "Rita Moss")
                .containsEntry("subject", "Mail is down")
                .containsEntry("description", "Since nine.")
                .containsEntry("service", "mail-1")
                .containsEntry("openedAt", "2026-03-02T09:00:00Z")
                .containsEntry("deliveryId", "delivery 1");
    }

    @Test
    void a_message_sent_again_is_the_same_delivery() {
        status(jira(OPENED));
        status(jira(OPENED));

        assertThat(bus.events())
                .extracting(event -> event.detail().get("deliveryId"))
                .containsOnly("delivery 1");
    }

    @Test
    void an_incident_that_somebody_opens_in_servicenow_is_told_of() {
        assertThat(status(servicenow(INCIDENT.formatted("opened", "rita")))).isEqualTo(200);

        assertThat(event().detailType()).isEqualTo("TicketOpened");
        assertThat(event().detail())
                .containsEntry("key", "INC0010001")
                .containsEntry("openedAt", "2026-03-02T09:00:00Z")
                .containsEntry("deliveryId", "d-1")
                .doesNotContainKey("service");
    }

    @Test
    void a_correction_says_all_labels_and_which_ticket_of_ours_it_is() {
        var id = "a".repeat(32);
        status(jira("""
                {"timestamp":1772442000000,"webhookEvent":"jira:issue_updated","user":{"accountId":"5b10"},
                 "issue":{"key":"OPS-17","fields":{"summary":"Mail is down","labels":["vip","millrace-%s"],
                  "customfield_1":{"value":"mail"},"customfield_2":{"value":"High"},"customfield_3":{"value":"Low"},
                  "customfield_4":{"value":"Network"}}},
                 "changelog":{"items":[{"field":"Group","fieldId":"customfield_4","from":null,"to":"10"}]}}""".formatted(id)));

        assertThat(event().detailType()).isEqualTo("TicketCorrected");
        assertThat(event().detail())
                .containsEntry("ticketId", id)
                .containsEntry("correctedBy", "ada")
                .containsEntry(
                        "labels", Map.of("category", "mail", "impact", "HIGH", "urgency", "LOW", "group", "Network"));
    }

    @Test
    void a_change_of_anything_else_and_labels_that_are_incomplete_are_no_correction() {
        status(jira("""
                {"timestamp":1,"webhookEvent":"jira:issue_updated","user":{"accountId":"rita"},
                 "issue":{"key":"OPS-17","fields":{"summary":"Mail is down","customfield_1":{"value":"mail"}}},
                 "changelog":{"items":[{"fieldId":"summary"},{"fieldId":"customfield_1","to":"10"}]}}"""));
        status(servicenow(INCIDENT.formatted("corrected", "rita").replace("\"1\"", "\"\"")));
        status(jira("""
                {"timestamp":1,"webhookEvent":"comment_created","comment":{"body":"me too"}}"""));

        assertThat(bus.events()).isEmpty();
    }

    @Test
    void a_resolution_is_told_once_with_what_helped() {
        var resolved = """
                {"timestamp":1772442000000,"webhookEvent":"jira:issue_updated","user":{"accountId":"rita"},
                 "issue":{"key":"OPS-17","fields":{"summary":"Mail is down","resolution":{"name":"Done"}}},
                 "changelog":{"items":[{"fieldId":"resolution","from":%s,"to":"10000"}]},
                 "comment":{"body":"Restarted the server."}}""";

        status(jira(resolved.formatted("null")));
        status(jira(resolved.formatted("\"10001\"")));
        status(servicenow(INCIDENT.formatted("resolved", "rita")));

        assertThat(bus.events())
                .extracting(DomainEvent::detailType)
                .containsExactly("TicketResolved", "TicketResolved");
        assertThat(bus.events().getFirst().detail())
                .containsEntry("resolution", "Restarted the server.")
                .containsEntry("resolvedBy", "rita")
                .containsEntry("resolvedAt", "2026-03-02T09:00:00Z");
        assertThat(bus.events().getLast().detail()).containsEntry("resolution", "Restarted.");
    }

    @Test
    void what_our_own_account_does_is_no_news() {
        assertThat(status(jira(OPENED.replace("\"rita\"", "\"millrace\"")))).isEqualTo(200);
        assertThat(status(servicenow(INCIDENT.formatted("corrected", "millrace"))))
                .isEqualTo(200);

        assertThat(bus.events()).isEmpty();
    }

    @Test
    void what_happens_in_other_projects_is_no_news() {
        assertThat(status(jira(OPENED.replace("OPS-17", "HR-17")))).isEqualTo(200);
        assertThat(status(jira(OPENED.replace("OPS-17", "OPS2-17")))).isEqualTo(200);

        assertThat(bus.events()).isEmpty();
    }

    @Test
    void forged_old_future_and_changed_messages_are_refused() {
        var body = INCIDENT.formatted("opened", "rita");
        var now = clock.instant();

        assertThat(status(Signed.jira("acme", "another key", OPENED, Map.of()))).isEqualTo(401);
        assertThat(status(Signed.request("jira", "acme", OPENED, Map.of()))).isEqualTo(401);
        assertThat(status(Signed.request(
                        "jira", "acme", OPENED + " ", jira(OPENED).headers())))
                .isEqualTo(401);
        assertThat(status(Signed.servicenow("acme", "another key", body, now))).isEqualTo(401);
        assertThat(status(Signed.servicenow("acme", "hook key", body, now.minus(Duration.ofSeconds(301)))))
                .isEqualTo(401);
        assertThat(status(Signed.servicenow("acme", "hook key", body, now.plus(Duration.ofSeconds(301)))))
                .isEqualTo(401);
        assertThat(status(Signed.servicenow("acme", "hook key", body, Instant.MAX)))
                .isEqualTo(401);
        assertThat(status(Signed.request(
                        "servicenow", "acme", body + " ", servicenow(body).headers())))
                .isEqualTo(401);
        assertThat(bus.events()).isEmpty();
    }

    @Test
    void the_signature_is_that_of_atlassians_own_example() {
        // https://developer.atlassian.com/cloud/jira/platform/webhooks/ ("Hello World!" under "It's a Secret to
        // Everybody")
        var hook = new JiraHook(ACME, JiraShop.settings("https://acme.atlassian.net"));
        var right = Signed.jira("acme", "It's a Secret to Everybody", "Hello World!", Map.of());

        assertThat(right.header("x-hub-signature"))
                .contains("sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9");
        assertThat(hook.isSigned(right)).isFalse();
    }

    @Test
    void an_unknown_tenant_and_an_unknown_system_are_not_found() {
        assertThat(status(Signed.jira("globex", "hook key", OPENED, Map.of()))).isEqualTo(404);
        assertThat(status(Signed.request("zendesk", "acme", OPENED, Map.of()))).isEqualTo(404);
        assertThat(status(Signed.jira("No Tenant", "hook key", OPENED, Map.of())))
                .isEqualTo(404);
    }

    @Test
    void everything_that_is_wrong_with_a_message_is_said_at_once() {
        var body =
                "{\"events\":[\"opened\"],\"deliveryId\":\"\",\"changedBy\":\"rita\",\"changedAt\":\"today\",\"incident\":{}}";

        assertThatThrownBy(() -> receive.apply(servicenow(body)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::path)
                                .contains(
                                        "$.deliveryId",
                                        "$.changedAt",
                                        "$.incident.number",
                                        "$.incident.shortDescription"));
        assertThatThrownBy(() -> receive.apply(jira("{"))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> receive.apply(jira("{\"webhookEvent\":\"jira:issue_created\",\"timestamp\":1}")))
                .isInstanceOf(InvalidInput.class);
        assertThat(bus.events()).isEmpty();
    }

    @Test
    void what_the_bus_does_not_take_is_to_be_sent_again() {
        bus.refusingTheNext(1);

        assertThatThrownBy(() -> receive.apply(jira(OPENED))).isInstanceOf(Transient.class);
        assertThat(status(jira(OPENED))).isEqualTo(200);

        assertThat(bus.events()).hasSize(1);
    }

    @Test
    void a_long_text_is_cut_at_a_whole_character() {
        status(servicenow(
                INCIDENT.formatted("opened", "rita").replace("Since nine.", "x" + "\ud83d\ude00".repeat(30_000))));

        assertThat((String) event().detail().get("description")).hasSize(49_999).endsWith("\ud83d\ude00");
    }

    private DomainEvent event() {
        assertThat(bus.events()).hasSize(1);
        return bus.events().getFirst();
    }

    private int status(WebRequest request) {
        return receive.apply(request).status();
    }

    private static WebRequest jira(String body) {
        return Signed.jira("acme", "hook key", body, Map.of("x-atlassian-webhook-identifier", "delivery 1"));
    }

    private WebRequest servicenow(String body) {
        return Signed.servicenow("acme", "hook key", body, clock.instant());
    }

    /// Every event that is put on the bus is one that its readers take.
    @Test
    void events_are_those_that_their_schemas_describe() {
        status(servicenow(INCIDENT.formatted("resolved", "rita")));
        var schema = dev.millrace.core.schema.Schema.find("schemas/TicketResolved.schema.json")
                .orElseThrow();

        for (var event : List.copyOf(bus.events())) {
            schema.requireValue(event.detail());
        }
    }
}

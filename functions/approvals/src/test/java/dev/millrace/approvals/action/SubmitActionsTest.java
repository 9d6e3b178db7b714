package dev.millrace.approvals.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.approvals.Subject.Change;
import dev.millrace.approvals.dlp.DlpMasker;
import dev.millrace.approvals.eventbridge.EventActions;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Transient;
import dev.millrace.core.event.DomainEvent;
import dev.millrace.core.function.QueueBatch;
import dev.millrace.core.hash.Sha256;
import dev.millrace.core.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class SubmitActionsTest {

    private static final String EVENT = """
            {"id":"e1","source":"millrace","detail-type":"ActionRequested","detail":{
              "requestId":"r1","tenant":"acme","tool":"jira.create_issue","requestedBy":"rita","reason":"asked by ada@example.com",
              "confidence":0.6,"criticality":2,
              "action":{"summary":"Call ada@example.com back","fields":{"priority":2,"labels":["a","b"]}},
              "current":{"fields":{"priority":1}},
              "evidence":[{"label":"mail","value":"from ada@example.com"}]}}""";

    private final List<GuardedAction> started = new ArrayList<>();
    private final List<DomainEvent> announced = new ArrayList<>();
    private final AuditTokens tokens = new AuditTokens(() -> "audit key");
    private boolean away;

    private final SubmitActions submit = new SubmitActions(
            new EventActions(),
            Set.of(new TenantId("acme")),
            tokens,
            new DlpMasker(),
            action -> {
                if (away) {
                    throw new Transient("the workflow service is away");
                }
                started.add(action);
            },
            announced::addAll);

    @Test
    void an_action_is_guarded_under_the_hash_of_its_event() {
        assertThat(submitted(EVENT)).isEmpty();
        submitted(EVENT);

        assertThat(started).extracting(GuardedAction::actionId).containsOnly(Sha256.of("e1"));
    }

    @Test
    void nothing_unmasked_goes_on() {
        submitted(EVENT);

        assertThat(new String(Json.write(started.getFirst()), StandardCharsets.UTF_8))
                .doesNotContain("example.com")
                .contains("jira.create_issue", "rita");
    }

    @Test
    void the_diff_is_read_off_the_action_itself() {
        submitted(EVENT);

        assertThat(started.getFirst().diff())
                .contains(
                        new Change("$.fields.priority", "1", "2"), new Change("$.fields.labels", "", "[\"a\",\"b\"]"));
    }

    @Test
    void the_payload_hash_is_that_of_what_people_are_asked_about() {
        submitted(EVENT);

        var action = started.getFirst();
        var payload = Json.canonical(Map.of("tool", action.tool(), "action", action.action()));
        assertThat(action.payloadHash()).isEqualTo(Sha256.of(payload));
    }

    @Test
    void only_its_own_token_verifies_a_request() {
        assertThat(isVerified(EVENT)).isFalse();

        var signed = withToken(EVENT, tokens);
        assertThat(isVerified(signed)).isTrue();
        assertThat(isVerified(signed.replace("\"criticality\":2", "\"criticality\":1")))
                .isFalse();
        assertThat(isVerified(signed.replace("Call", "Sue"))).isFalse();
        assertThat(isVerified(signed.replace("rita", "mallory"))).isFalse();
        assertThat(isVerified(withToken(EVENT, new AuditTokens(() -> "another key"))))
                .isFalse();
    }

    @Test
    void what_people_are_shown_beside_the_action_is_signed_too() {
        var signed = withToken(EVENT, tokens);

        assertThat(isVerified(signed.replace("\"current\":{\"fields\":{\"priority\":1}}", "\"current\":{\"a\":1}")))
                .isFalse();
        assertThat(isVerified(signed.replace("\"label\":\"mail\"", "\"label\":\"call\"")))
                .isFalse();
        assertThat(isVerified(signed.replace("asked by", "sent by"))).isFalse();
        assertThat(isVerified(signed.replace("\"r1\"", "\"r2\""))).isFalse();
    }

    @Test
    void a_signed_request_that_somebody_sends_again_as_another_event_is_the_same_action() {
        var signed = withToken(EVENT, tokens);

        submitted(signed);
        submitted(signed.replace("\"e1\"", "\"e2\""));
        submitted(withToken(EVENT.replace("\"r1\"", "\"r2\""), tokens));

        assertThat(started).hasSize(3);
        assertThat(started.get(1).actionId()).isEqualTo(started.get(0).actionId());
        assertThat(started.get(2).actionId()).isNotEqualTo(started.get(0).actionId());
    }

    @Test
    void a_token_that_somebody_made_up_takes_nobodys_name() {
        var genuine = withToken(EVENT, tokens);
        var forged = genuine.replace("\"criticality\":2", "\"criticality\":1");

        submitted(genuine);
        submitted(forged);

        assertThat(started.get(1).actionId())
                .isEqualTo(Sha256.of("e1"))
                .isNotEqualTo(started.get(0).actionId());
    }

    @Test
    void what_nobody_can_read_is_announced_as_rejected_with_every_reason() {
        assertThat(submitted(
                        EVENT.replace("\"confidence\":0.6", "\"confidence\":7").replace("jira.", "../")))
                .isEmpty();
        assertThat(submitted("no event")).isEmpty();
        assertThat(submitted(EVENT.replace("acme", "initech"))).isEmpty();
        assertThat(submitted("x".repeat(70_000))).isEmpty();

        assertThat(started).isEmpty();
        assertThat(announced).hasSize(4).allSatisfy(event -> {
            assertThat(event.detailType()).isEqualTo("ActionDecided");
            assertThat(event.detail()).containsEntry("outcome", "rejected");
        });
        assertThat(announced.getFirst().detail().toString()).contains("$.tool", "$.confidence");
    }

    @Test
    void the_shipped_sample_is_guarded_and_shipped_poison_is_rejected() throws IOException {
        var events = Path.of(System.getProperty("events", ""));
        submitted(Files.readString(events.resolve("samples/ActionRequested.json")));
        assertThat(started).hasSize(1);

        try (var poison = Files.list(events.resolve("poison/actions"))) {
            for (var file : poison.toList()) {
                announced.clear();
                submitted(Files.readString(file));
                assertThat(announced).as("%s", file).hasSize(1);
            }
        }
        assertThat(started).hasSize(1);
    }

    @Test
    void the_schema_of_the_event_is_the_one_that_requests_are_held_against() throws IOException {
        var published = Path.of(System.getProperty("events", ""), "schemas/ActionRequested.schema.json");

        assertThat(getClass().getResourceAsStream("/schemas/ActionRequested.schema.json"))
                .hasBinaryContent(Files.readAllBytes(published));
    }

    @Test
    void a_small_action_that_would_fill_a_page_is_rejected() {
        var deep = "{\"k\":".repeat(40) + "1" + "}".repeat(40);
        var wide = new StringBuilder("{\"").append("k".repeat(20_000)).append("\":{");
        for (var i = 0; i < 2_000; i++) {
            wide.append(i == 0 ? "" : ",").append('"').append(i).append("\":").append(i);
        }

        submitted(withAction(deep));
        submitted(withAction(wide.append("}}").toString()));

        assertThat(started).isEmpty();
        assertThat(announced).hasSize(2);
    }

    @Test
    void an_action_that_no_workflow_could_carry_is_rejected_with_its_size() {
        submitted(withAction("{\"summary\":\"" + "\u6f22".repeat(50_000) + "\"}"));

        assertThat(started).isEmpty();
        assertThat(announced).hasSize(1);
        assertThat(announced.getFirst().detail().toString()).contains("KiB");
    }

    @Test
    void a_workflow_service_that_is_away_lets_the_message_come_again() {
        away = true;

        assertThat(submitted(EVENT)).containsExactly("m1");
        assertThat(announced).isEmpty();
    }

    private List<String> submitted(String body) {
        return submit.apply(new QueueBatch(List.of(new QueueBatch.Message("m1", body, 1))))
                .failedMessageIds();
    }

    private boolean isVerified(String body) {
        submitted(body);
        return started.getLast().auditToken().verified();
    }

    private static String withAction(String action) {
        var event = (ObjectNode) Json.parse(EVENT.getBytes(StandardCharsets.UTF_8));
        ((ObjectNode) event.path("detail")).set("action", Json.parse(action.getBytes(StandardCharsets.UTF_8)));
        return event.toString();
    }

    private static String withToken(String body, AuditTokens tokens) {
        var event = (ObjectNode) Json.parse(body.getBytes(StandardCharsets.UTF_8));
        var detail = (ObjectNode) event.path("detail");
        return event.set("detail", detail.put("auditToken", tokens.of(Json.read(detail, ActionRequested.class))))
                .toString();
    }
}

package dev.millrace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.approvals.action.ActionRequested;
import dev.millrace.approvals.action.AuditTokens;
import dev.millrace.core.hash.Sha256;
import dev.millrace.core.json.Json;
import dev.millrace.core.ledger.VerifyStream;
import dev.millrace.core.ledger.dynamodb.DynamoDbLedgerStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An action that waits for a person while every process is killed and started again.
@Order(2)
@ExtendWith(WithSuite.class)
class GuardedActionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String BOTH = "approvals:read approvals:decide";
    private static final String REQUESTS = "millrace-ActionRequests";
    private static final String MACHINE = "arn:aws:states:us-east-1:000000000000:stateMachine:millrace-GuardedAction";

    @TempDir
    private Path folder;

    private @Nullable RunningSuite running;

    @AfterEach
    void stop() {
        if (running != null) {
            running.close();
        }
    }

    @Test
    void a_waiting_approval_survives_a_restart_of_every_process_and_its_workflow_completes_once() throws Exception {
        up();
        var event = event("e1", auditKey());
        for (var delivery = 0; delivery < 3; delivery++) {
            new Aws(suite()).send(REQUESTS, event);
        }
        new Aws(suite()).send(REQUESTS, event.replace("\"e1\"", "\"e3\""));
        new Aws(suite()).send(REQUESTS, event("e2", "another key"));
        var before = awaitApproval();

        suite().kill();
        up();

        var approvers = new Approvers(suite());
        var shown = approvers.shown(before.path("approvalId").asString());
        assertThat(shown).isEqualTo(before);
        assertThat(approvers.decide("eve", "approvals:read", shown, "approve").statusCode())
                .isEqualTo(403);
        assertThat(approvers.decide("rita", BOTH, shown, "approve").statusCode())
                .isEqualTo(403);
        assertThat(approvers.decide("ada", BOTH, shown, "approve").body()).isEqualTo("{\"state\":\"approved\"}");
        assertThat(approvers.decide("ada", BOTH, shown, "approve").statusCode()).isEqualTo(200);
        assertThat(approvers.decide("bob", BOTH, shown, "reject").statusCode()).isEqualTo(409);

        var signed = signed(event);
        assertThat(outcome(signed)).contains("\"outcome\":\"proceed\"", "\"decidedBy\":\"people\"");
        assertThat(outcome(Sha256.of("e2"))).contains("\"outcome\":\"rejected\"", "the audit token is not verified");
        assertThat(announcements(signed)).isOne();
        assertOnRecord();
    }

    private void assertOnRecord() {
        try (var dynamoDb = new Aws(suite()).dynamoDb()) {
            var ledger = new DynamoDbLedgerStore(dynamoDb, "millrace-Storage-LedgerTable");
            assertThat(ledger.streams()).containsExactly("approvals/acme", "guardrail/acme", "routing/acme");
            assertThat(ledger.streams()).allSatisfy(stream -> {
                var verified = new VerifyStream(ledger).apply(stream);
                assertThat(verified.isWhole()).isTrue();
                assertThat(verified.records()).isEqualTo(2);
            });
        }
    }

    private JsonNode awaitApproval() throws Exception {
        var approvers = new Approvers(suite());
        Eventually.await(
                "a waiting approval", PATIENCE, () -> !approvers.waiting().isEmpty());
        return approvers.shown(approvers.waiting().getFirst().path("approvalId").asString());
    }

    /// The output of the execution, once it has ended.
    private String outcome(String actionId) throws Exception {
        try (var workflows = workflows()) {
            Eventually.await(
                    "the end of " + actionId,
                    PATIENCE,
                    () -> workflows
                                    .describeExecution(request -> request.executionArn(arn(actionId)))
                                    .status()
                            == ExecutionStatus.SUCCEEDED);
            return workflows
                    .describeExecution(request -> request.executionArn(arn(actionId)))
                    .output();
        }
    }

    /// How often the bus was told.
    private long announcements(String actionId) {
        try (var workflows = workflows()) {
            return workflows
                    .getExecutionHistoryPaginator(request -> request.executionArn(arn(actionId)))
                    .events()
                    .stream()
                    .filter(happened -> happened.type() == HistoryEventType.TASK_SUCCEEDED
                            && Objects.equals(
                                    happened.taskSucceededEventDetails().resource(), "putEvents"))
                    .count();
        }
    }

    private SfnClient workflows() {
        return new Aws(suite()).workflows();
    }

    private static String arn(String actionId) {
        return MACHINE.replace(":stateMachine:", ":execution:") + ":" + actionId;
    }

    /// The name of the action of a signed request.
    private static String signed(String event) {
        var detail = Json.parse(event.getBytes(StandardCharsets.UTF_8)).path("detail");
        return Sha256.of("signed request " + detail.path("auditToken").asString());
    }

    /// An action that the policy allows and nobody is sure of, signed with that key.
    private static String event(String id, String key) throws IOException {
        var sample = Json.parse(Files.readAllBytes(Suite.home().resolve("events/samples/ActionRequested.json")));
        var event = ((ObjectNode) sample).put("id", id);
        var detail = (ObjectNode) event.path("detail");
        detail.remove("auditToken");
        var token = new AuditTokens(() -> key).of(Json.read(detail, ActionRequested.class));
        detail.put("auditToken", token);
        return event.toString();
    }

    private String auditKey() throws IOException {
        try (var secrets = new Aws(suite()).secrets()) {
            var settings = secrets.getSecretValue(request -> request.secretId("millrace-Storage-ApprovalSettings"));
            return Json.parse(settings.secretString().getBytes(StandardCharsets.UTF_8))
                    .path("auditKey")
                    .asString();
        }
    }

    private RunningSuite suite() {
        return Objects.requireNonNull(running);
    }

    private void up() throws IOException, InterruptedException {
        var corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("note.txt"), "Keys hang behind the desk.");
        running = Suite.start(folder.resolve("data"), "up", "--corpus", corpus.toString());
        running.awaitReady();
    }
}

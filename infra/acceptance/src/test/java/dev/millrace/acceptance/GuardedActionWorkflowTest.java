package dev.millrace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.local.statemachines.Account;
import dev.millrace.local.statemachines.StateMachines;
import dev.millrace.local.statemachines.SystemTimekeeper;
import dev.millrace.local.statemachines.Timekeeper;
import dev.millrace.local.statemachines.definition.DefinitionFiles;
import dev.millrace.local.statemachines.execution.TaskCall;
import dev.millrace.local.statemachines.task.TaskIntegration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The shipped definition of `guarded-action`, with functions that answer as a test wants: whatever happens, there is
/// one `ActionDecided`, and it says `proceed` for nothing but an allowed or approved action.
class GuardedActionWorkflowTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HASH = "a".repeat(64);
    private static final String DEFECT = "dev.millrace.core.error.Defect";
    private static final String ALLOWED = "{\"verdict\":\"allow\",\"reasons\":[],\"policy\":\"p@1@0\"}";
    private static final String ASKED =
            "{\"outcome\":\"ask\",\"approversNeeded\":1,\"expiresAfterMinutes\":5,\"escalateTo\":\"x\",\"table\":\"t\"}";

    @TempDir
    private Path folder;

    private final Map<String, TaskIntegration.Result> answers = new ConcurrentHashMap<>();
    private final BlockingQueue<JsonNode> announced = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> tokens = new LinkedBlockingQueue<>();
    private StateMachines engine;

    private final BlockingQueue<JsonNode> letters = new LinkedBlockingQueue<>();
    private volatile boolean busIsAway;

    @BeforeEach
    void open() throws Exception {
        open(new SystemTimekeeper());
    }

    private void open(Timekeeper time) throws Exception {
        engine = StateMachines.open(folder, Account.LOCAL, time);
        engine.integrate(new Functions());
        var names = Map.of(
                "EvaluatePolicy", "evaluate",
                "RouteApproval", "route",
                "RequestApproval", "request",
                "EventBus", "bus",
                "DeadLetters", "letters");
        engine.register(
                "guarded-action",
                DefinitionFiles.read(Suite.home().resolve("statemachines/guarded-action.asl.yaml"), names));
        answer("evaluate", ALLOWED);
        answer("route", ASKED);
        answer("request", "{\"approvalId\":\"x\"}");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void an_allowed_action_that_the_table_lets_through_proceeds() throws Exception {
        answer("route", "{\"outcome\":\"proceed\"}");

        assertThat(decided("policy", "proceed").path("action").path("summary").asString())
                .isEqualTo("Renew");
    }

    @Test
    void a_denied_action_is_rejected_even_if_the_table_would_let_it_through() throws Exception {
        answer("evaluate", "{\"verdict\":\"deny\",\"reasons\":[\"no\",\"never\"],\"policy\":\"p@1@0\"}");
        answer("route", "{\"outcome\":\"proceed\"}");

        assertThat(decided("policy", "rejected").path("reasons").toString()).isEqualTo("[\"no\",\"never\"]");
    }

    @Test
    void a_function_that_fails_lets_nothing_through() throws Exception {
        for (var function : List.of("evaluate", "route", "request")) {
            var usual = answers.getOrDefault(function, new TaskIntegration.Failure("Missing", ""));
            answers.put(function, new TaskIntegration.Failure(DEFECT, "it cannot be loaded"));

            assertThat(decided("nobody", "failed").path("reasons").path(0).asString())
                    .isEqualTo(DEFECT);
            answers.put(function, usual);
        }
    }

    @Test
    void an_answer_that_makes_no_sense_lets_nothing_through() throws Exception {
        answer("evaluate", "{\"verdict\":\"perhaps\",\"reasons\":[],\"policy\":\"p@1@0\"}");
        answer("route", "{\"outcome\":\"proceed\"}");

        decided("policy", "rejected");
    }

    @Test
    void only_an_approval_of_this_very_payload_lets_it_through() throws Exception {
        assertThat(decidedBy("{\"outcome\":\"approved\",\"payloadHash\":\"%s\"}".formatted(HASH), "people", "proceed")
                        .has("action"))
                .isTrue();
    }

    @Test
    void an_approval_of_another_payload_or_of_none_lets_nothing_through() throws Exception {
        decidedBy("{\"outcome\":\"approved\",\"payloadHash\":\"%s\"}".formatted("b".repeat(64)), "nobody", "failed");
    }

    @Test
    void an_answer_of_another_form_lets_nothing_through() throws Exception {
        decidedBy("{\"approved\":true}", "nobody", "failed");
    }

    @Test
    void rejected_and_expired_approvals_say_so() throws Exception {
        decidedBy("{\"outcome\":\"expired\",\"payloadHash\":\"%s\"}".formatted(HASH), "nobody", "expired");
    }

    @Test
    void what_cannot_be_announced_becomes_a_dead_letter_with_all_to_start_again_from() throws Exception {
        engine.close();
        open(new FastTimekeeper());
        answer("route", "{\"outcome\":\"proceed\"}");
        busIsAway = true;
        var execution = start();

        var letter = letters.poll(30, TimeUnit.SECONDS);
        assertThat(letter).isNotNull();
        assertThat(letter.path("QueueUrl").asString()).isEqualTo("letters");
        var body = letter.path("MessageBody");
        assertThat(body.path("input").path("action").path("summary").asString()).isEqualTo("Renew");
        assertThat(body.path("execution").asString()).isEqualTo(execution);
        assertThat(body.path("failure").path("Error").asString()).isEqualTo("EventBridge.Away");
        Eventually.await(
                "the execution fails",
                Duration.ofSeconds(10),
                () -> engine.describe(execution).toString().contains("FAILED"));
        assertThat(letters).isEmpty();
        assertThat(announced).isEmpty();
    }

    /// Answers the waiting workflow.
    private JsonNode decidedBy(String answer, String by, String outcome) throws Exception {
        start();
        var token = tokens.poll(20, TimeUnit.SECONDS);
        assertThat(token).isNotNull();
        Eventually.await("the answer is taken", Duration.ofSeconds(10), () -> {
            engine.taskSucceeded(token, JSON.readTree(answer));
            return true;
        });
        return announcement(by, outcome);
    }

    private JsonNode decided(String by, String outcome) throws Exception {
        start();
        return announcement(by, outcome);
    }

    private JsonNode announcement(String by, String outcome) throws InterruptedException {
        var detail = announced.poll(20, TimeUnit.SECONDS);
        assertThat(detail).isNotNull();
        assertThat(detail.path("outcome").asString()).isEqualTo(outcome);
        assertThat(detail.path("decidedBy").asString()).isEqualTo(by);
        assertThat(detail.has("action")).isEqualTo(outcome.equals("proceed"));
        assertThat(announced).isEmpty();
        return detail;
    }

    private String start() {
        var input = """
                {"actionId":"%s","eventId":"e","tenant":"acme","tool":"t","requestedBy":"rita","reason":"","confidence":0.5,
                 "criticality":2,"auditToken":{"verified":true},"action":{"summary":"Renew"},"payloadHash":"%s",
                 "evidence":[],"diff":[{"path":"$.summary","before":"","after":"Renew"}]}""".formatted(HASH, HASH);
        var arn = engine.machines().getFirst().arn();
        return engine.start(arn, Optional.empty(), JSON.readTree(input)).arn();
    }

    private void answer(String function, String payload) {
        answers.put(
                function, new TaskIntegration.Success(JSON.createObjectNode().set("Payload", JSON.readTree(payload))));
    }

    /// Functions, and the bus.
    private final class Functions implements TaskIntegration {

        @Override
        public boolean supports(String resource) {
            return true;
        }

        @Override
        public Result run(TaskCall call) {
            if (call.resource().contains("sqs:sendMessage")) {
                letters.add(call.arguments());
                return new Success(JSON.createObjectNode());
            }
            if (call.resource().contains("events:putEvents")) {
                if (busIsAway) {
                    return new Failure("EventBridge.Away", "the bus is away");
                }
                announced.add(call.arguments().path("Entries").path(0).path("Detail"));
                return new Success(JSON.createObjectNode().put("FailedEntryCount", 0));
            }
            call.token().ifPresent(tokens::add);
            return answers.getOrDefault(
                    call.arguments().path("FunctionName").asString(""), new Failure("Missing", "no such function"));
        }
    }
}

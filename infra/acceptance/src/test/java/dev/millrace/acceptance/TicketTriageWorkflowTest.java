package dev.millrace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.json.Json;
import dev.millrace.core.schema.Schema;
import dev.millrace.local.statemachines.Account;
import dev.millrace.local.statemachines.StateMachines;
import dev.millrace.local.statemachines.definition.DefinitionFiles;
import dev.millrace.local.statemachines.execution.TaskCall;
import dev.millrace.local.statemachines.task.TaskIntegration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The shipped definition of `ticket-triage`, with functions that answer as a test wants, on a clock that runs a
/// hundred
/// times as fast: whatever part is away, a ticket is filed once, and is said to be sorted by whoever sorted it.
class TicketTriageWorkflowTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HASH = "a".repeat(64);
    private static final String DEFECT = "dev.millrace.core.error.Defect";
    private static final String TRANSIENT = "dev.millrace.core.error.Transient";
    private static final String NETWORK = labels("network", "network-operations");
    private static final String SERVICE_DESK = labels("general", "service-desk");
    private static final List<String> FUNCTIONS = List.of(
            "MaskTicket",
            "CollectContext",
            "ClassifyTicket",
            "RouteTicket",
            "PrepareHandover",
            "RequestApproval",
            "FileTicket",
            "RememberTicket");

    @TempDir
    private Path folder;

    private final Map<String, Supplier<TaskIntegration.Result>> answers = new ConcurrentHashMap<>();
    private final Map<String, Queue<JsonNode>> asked = new ConcurrentHashMap<>();
    private final BlockingQueue<JsonNode> announced = new LinkedBlockingQueue<>();
    private final BlockingQueue<JsonNode> letters = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> tokens = new LinkedBlockingQueue<>();
    private final FastTimekeeper time = new FastTimekeeper();
    private StateMachines engine;
    private Schema announcement;

    @BeforeEach
    void open() throws Exception {
        announcement = Schema.of(
                Json.object(Files.readString(Suite.home().resolve("events/schemas/TicketTriaged.schema.json"))));
        engine = StateMachines.open(folder, Account.LOCAL, time);
        engine.integrate(new Functions());
        var names = new ConcurrentHashMap<>(Map.of("EventBus", "bus", "DeadLetters", "letters"));
        FUNCTIONS.forEach(function -> names.put(function, function));
        engine.register(
                "ticket-triage",
                DefinitionFiles.read(Suite.home().resolve("statemachines/ticket-triage.asl.yaml"), names));
        answer("MaskTicket", "{\"ticket\":{\"bucket\":\"lake\",\"key\":\"tickets/acme/t/ticket.json\"}}");
        answer(
                "CollectContext",
                "{\"context\":{\"bucket\":\"lake\",\"key\":\"tickets/acme/t/context.json\"},\"degraded\":[],\"sources\":[]}");
        answer("ClassifyTicket", classified("network", "network-operations", 0.93, ""));
        answer("RouteTicket", routed("route", NETWORK));
        answer("PrepareHandover", """
                {"actionId":"%s","tool":"ticket.route","requestedBy":"function:classifyTicket","reasons":["unsure"],
                 "evidence":[],"action":{"key":"K-1"},"options":[{"id":"1","label":"network","detail":""}],
                 "choices":{"1":%s},"payloadHash":"%s"}""".formatted(HASH, NETWORK, HASH));
        answer("RequestApproval", "{\"approvalId\":\"x\"}");
        answer("FileTicket", "{\"system\":\"jira\",\"key\":\"OPS-1\",\"url\":\"http://desk/OPS-1\",\"created\":true}");
        answer("RememberTicket", "{\"remembered\":true}");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void a_ticket_that_is_surely_known_is_filed_without_asking_anybody() throws Exception {
        start();
        var triaged = triaged("policy", "network");

        assertThat(triaged.path("key").asString()).isEqualTo("OPS-1");
        assertThat(only("FileTicket").path("confidence").asDouble()).isEqualTo(0.93);
        assertThat(only("RememberTicket").path("labelledBy").asString()).isEqualTo("policy");
        assertThat(asked).doesNotContainKeys("PrepareHandover", "RequestApproval");
    }

    @Test
    void what_tells_of_an_open_incident_is_filed_as_its_duplicate() throws Exception {
        var incident = "{\"ticketId\":\"%s\",\"system\":\"jira\",\"key\":\"OPS-9\"}".formatted("b".repeat(32));
        answer("ClassifyTicket", classified("network", "network-operations", 0.93, ",\"duplicateOf\":" + incident));
        answer("RouteTicket", routed("link", NETWORK));
        start();
        triaged("policy", "network");

        assertThat(only("FileTicket").path("duplicateOf")).isEqualTo(JSON.readTree(incident));
    }

    @Test
    void what_people_choose_is_how_the_ticket_is_filed_and_what_is_learned() throws Exception {
        isUnsure();
        start();
        decide("approved", HASH, "1");
        triaged("people", "network");

        var routings = payloads("RouteTicket");
        assertThat(routings).hasSize(2);
        assertThat(routings.getFirst().has("chosen")).isFalse();
        assertThat(routings.getLast().path("chosen")).isEqualTo(JSON.readTree(NETWORK));
        assertThat(routings.getLast().has("undecided")).isFalse();
        assertThat(only("FileTicket").has("confidence")).isFalse();
        assertThat(only("FileTicket").has("undecided")).isFalse();
        assertThat(only("RememberTicket").path("labelledBy").asString()).isEqualTo("people");
    }

    @Test
    void a_ticket_that_nobody_decides_about_goes_to_the_service_desk_and_says_so() throws Exception {
        isUnsure();
        for (var outcome : List.of("expired", "rejected")) {
            start();
            decide(outcome, HASH, "1");
            isLeftToTheServiceDesk();
        }
    }

    @Test
    void an_approval_of_another_payload_or_of_an_option_that_was_not_offered_chooses_nothing() throws Exception {
        isUnsure();
        start();
        decide("approved", "b".repeat(64), "1");
        isLeftToTheServiceDesk();
        start();
        decide("approved", HASH, "7");
        isLeftToTheServiceDesk();
    }

    @Test
    void a_ticket_that_cannot_be_shown_to_people_goes_to_the_service_desk() throws Exception {
        isUnsure();
        for (var function : List.of("PrepareHandover", "RequestApproval")) {
            var usual = usual(function);
            fail(function, DEFECT);
            start();
            isLeftToTheServiceDesk();
            answers.put(function, usual);
        }
    }

    @Test
    void without_a_context_the_ticket_is_routed_and_what_is_missing_is_named() throws Exception {
        fail("CollectContext", TRANSIENT);
        start();
        triaged("policy", "network");

        var routing = only("RouteTicket");
        assertThat(routing.has("context")).isFalse();
        assertThat(routing.path("degraded").toString()).isEqualTo("[\"cmdb\",\"knowledge\",\"service-levels\"]");
        assertThat(only("FileTicket").has("context")).isFalse();
    }

    @Test
    void without_a_classifier_people_are_asked() throws Exception {
        fail("ClassifyTicket", DEFECT);
        isUnsure();
        start();
        decide("approved", HASH, "1");
        triaged("people", "network");

        assertThat(payloads("RouteTicket"))
                .allSatisfy(routing -> assertThat(
                                routing.path("classification").path("outcome").asString())
                        .isEqualTo("unknown"));
    }

    @Test
    void a_desk_that_is_away_for_nine_minutes_gets_the_ticket_after_all() throws Exception {
        var filed = usual("FileTicket");
        var back = new Object() {
            private volatile Optional<Instant> at = Optional.empty();
        };
        answers.put("FileTicket", () -> {
            if (back.at.isEmpty()) {
                back.at = Optional.of(time.now().plus(Duration.ofMinutes(9)));
            }
            return time.now().isBefore(back.at.orElseThrow()) ? failure(TRANSIENT) : filed.get();
        });
        start();
        triaged("policy", "network");

        assertThat(payloads("FileTicket")).hasSizeGreaterThan(1);
        assertThat(letters).isEmpty();
    }

    @Test
    void what_cannot_be_masked_routed_or_filed_becomes_a_dead_letter_with_all_to_start_again_from() throws Exception {
        for (var function : List.of("MaskTicket", "RouteTicket", "FileTicket", "RememberTicket")) {
            var usual = usual(function);
            fail(function, DEFECT);
            var execution = start();

            var letter = letters.poll(30, TimeUnit.SECONDS);
            assertThat(letter).isNotNull();
            var body = letter.path("MessageBody");
            assertThat(body.path("input").path("raw").path("key").asString()).isEqualTo("tickets/raw.json");
            assertThat(body.path("execution").asString()).isEqualTo(execution);
            assertThat(body.path("failure").path("Error").asString()).isEqualTo(DEFECT);
            answers.put(function, usual);
        }
        assertThat(announced).isEmpty();
    }

    @Test
    void every_task_is_told_whose_ticket_it_is_and_where_it_lies() throws Exception {
        isUnsure();
        start();
        decide("approved", HASH, "1");
        triaged("people", "network");

        FUNCTIONS.stream()
                .filter(function -> !List.of("MaskTicket", "RequestApproval").contains(function))
                .flatMap(function -> payloads(function).stream())
                .forEach(payload -> {
                    assertThat(payload.path("tenant").asString()).isEqualTo("acme");
                    assertThat(payload.path("ticket").path("key").asString()).isEqualTo("tickets/acme/t/ticket.json");
                });
    }

    private void isUnsure() {
        answers.put("RouteTicket", () -> {
            var chosen = newest("RouteTicket").path("chosen");
            return success(chosen.isMissingNode() ? routed("ask", NETWORK) : routed("route", chosen.toString()));
        });
    }

    private void isLeftToTheServiceDesk() throws InterruptedException {
        triaged("nobody", "general");
        assertThat(newest("RouteTicket").path("chosen")).isEqualTo(JSON.readTree(SERVICE_DESK));
        assertThat(newest("RouteTicket").path("undecided").asBoolean(false)).isTrue();
        assertThat(newest("FileTicket").path("undecided").asBoolean(false)).isTrue();
        assertThat(newest("FileTicket").has("confidence")).isFalse();
        assertThat(newest("RememberTicket").path("labelledBy").asString()).isEqualTo("policy");
    }

    /// Answers the waiting workflow.
    private void decide(String outcome, String payloadHash, String option) throws Exception {
        var token = tokens.poll(20, TimeUnit.SECONDS);
        assertThat(token).isNotNull();
        var decision =
                "{\"outcome\":\"%s\",\"payloadHash\":\"%s\",\"option\":\"%s\"}".formatted(outcome, payloadHash, option);
        Eventually.await("the answer is taken", Duration.ofSeconds(10), () -> {
            engine.taskSucceeded(token, JSON.readTree(decision));
            return true;
        });
    }

    private JsonNode triaged(String labelledBy, String category) throws InterruptedException {
        var detail = announced.poll(60, TimeUnit.SECONDS);
        assertThat(detail).isNotNull();
        announcement.require(detail);
        assertThat(detail.path("labelledBy").asString()).isEqualTo(labelledBy);
        assertThat(detail.path("labels").path("category").asString()).isEqualTo(category);
        assertThat(announced).isEmpty();
        return detail;
    }

    private JsonNode only(String function) {
        assertThat(payloads(function)).hasSize(1);
        return newest(function);
    }

    private JsonNode newest(String function) {
        return payloads(function).getLast();
    }

    private String start() {
        var input = """
                {"tenant":"acme","ticketId":"%s","eventId":"%s","system":"portal",
                 "raw":{"bucket":"submissions","key":"tickets/raw.json"}}""".formatted("c".repeat(32), HASH);
        var arn = engine.machines().getFirst().arn();
        return engine.start(arn, Optional.empty(), JSON.readTree(input)).arn();
    }

    private static String labels(String category, String group) {
        return "{\"category\":\"%s\",\"impact\":\"MEDIUM\",\"urgency\":\"MEDIUM\",\"group\":\"%s\"}"
                .formatted(category, group);
    }

    private static String classified(String category, String group, double confidence, String more) {
        return "{\"outcome\":\"classified\",\"labels\":%s,\"confidence\":%s,\"candidates\":[],\"decisionId\":\"d\"%s}"
                .formatted(labels(category, group), confidence, more);
    }

    private static String routed(String outcome, String labels) {
        return """
                {"outcome":"%s","reasons":["so"],"priority":"P3","labels":%s,"group":"g","respondBy":"2026-03-02T10:00:00Z",
                 "resolveBy":"2026-03-02T16:00:00Z","approversNeeded":1,"expiresAfterMinutes":240,"decisionId":"r"}""".formatted(outcome, labels);
    }

    private List<JsonNode> payloads(String function) {
        return List.copyOf(asked.getOrDefault(function, new ConcurrentLinkedQueue<>()));
    }

    private Supplier<TaskIntegration.Result> usual(String function) {
        return answers.getOrDefault(function, () -> new TaskIntegration.Failure("Missing", "no such function"));
    }

    private void answer(String function, String payload) {
        answers.put(function, () -> success(payload));
    }

    private void fail(String function, String error) {
        answers.put(function, () -> failure(error));
    }

    private static TaskIntegration.Result success(String payload) {
        return new TaskIntegration.Success(JSON.createObjectNode().set("Payload", JSON.readTree(payload)));
    }

    private static TaskIntegration.Result failure(String error) {
        return new TaskIntegration.Failure(error, "as the test wants");
    }

    /// Functions, the bus, and the queue of dead letters.
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
                announced.add(call.arguments().path("Entries").path(0).path("Detail"));
                return new Success(JSON.createObjectNode().put("FailedEntryCount", 0));
            }
            var function = call.arguments().path("FunctionName").asString("");
            asked.computeIfAbsent(function, _ -> new ConcurrentLinkedQueue<>())
                    .add(call.arguments().path("Payload"));
            call.token().ifPresent(tokens::add);
            return usual(function).get();
        }
    }
}

package dev.millrace.local.statemachines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.local.statemachines.definition.InvalidDefinition;
import dev.millrace.local.statemachines.execution.Outcome;
import dev.millrace.local.statemachines.json.Json;
import dev.millrace.local.statemachines.task.TaskIntegration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateMachinesTest {

    private static final String APPROVAL = """
            StartAt: Prepare
            States:
              Prepare: {Type: Task, Resource: "arn:aws:states:::lambda:invoke", Arguments: {n: "{% $states.input.n %}"}, Next: Ask}
              Ask:
                Type: Task
                Resource: arn:aws:states:::sqs:sendMessage.waitForTaskToken
                Arguments: {token: "{% $states.context.Task.Token %}"}
                TimeoutSeconds: 3600
                Next: Done
              Done: {Type: Succeed}
            """;

    @TempDir
    Path data;

    private final ManualTimekeeper time = new ManualTimekeeper();
    private final FakeTasks tasks = new FakeTasks();
    private Optional<StateMachines> running = Optional.empty();

    @AfterEach
    void close() {
        running.ifPresent(StateMachines::close);
    }

    @Test
    void an_execution_runs_its_tasks_and_ends_with_its_output() throws Exception {
        var engine = open(APPROVAL);
        var started = engine.start(arn(), Optional.of("a"), Json.parse("{\"n\":1}"));

        awaitToken();
        engine.taskSucceeded(tasks.token("Ask").orElseThrow(), Json.parse("\"yes\""));

        awaitStatus(engine, started.arn(), Outcome.Status.SUCCEEDED);
        assertThat(engine.describe(started.arn()).outcome().output()).contains(Json.parse("\"yes\""));
    }

    @Test
    void a_waiting_approval_survives_a_restart_with_its_token_and_deadline() throws Exception {
        var engine = open(APPROVAL);
        var answered = engine.start(arn(), Optional.of("answered"), Json.parse("{\"n\":1}"));
        awaitToken();
        var token = tasks.token("Ask").orElseThrow();
        var forgotten = engine.start(arn(), Optional.of("forgotten"), Json.parse("{\"n\":2}"));
        Eventually.await("both wait", () -> tasks.count("Ask") == 2);
        Eventually.await("both are handed over", () -> submitted(engine, answered) && submitted(engine, forgotten));
        var before = tasks.calls().size();
        engine.close();

        var resumed = open(APPROVAL);
        assertThat(resumed.describe(answered.arn()).outcome().status()).isEqualTo(Outcome.Status.RUNNING);
        resumed.taskSucceeded(token, Json.parse("1"));
        time.advance(Duration.ofHours(1));

        awaitStatus(resumed, answered.arn(), Outcome.Status.SUCCEEDED);
        awaitStatus(resumed, forgotten.arn(), Outcome.Status.FAILED);
        assertThat(resumed.describe(forgotten.arn()).outcome().error()).contains("States.Timeout");
        assertThat(tasks.calls()).as("no side effect is repeated").hasSize(before);
    }

    private static boolean submitted(StateMachines engine, ExecutionView execution) {
        return engine.history(execution.arn()).stream()
                .anyMatch(event -> event.get("type").stringValue().equals("TaskSubmitted"));
    }

    @Test
    void a_task_in_flight_at_the_end_of_the_process_runs_again() throws Exception {
        var stuck = new java.util.concurrent.CountDownLatch(1);
        tasks.in("Prepare", call -> {
            try {
                stuck.await();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
            return new TaskIntegration.Failure("Gone", "the process ended");
        });
        var engine = open(APPROVAL);
        engine.start(arn(), Optional.of("a"), Json.parse("{\"n\":1}"));
        Eventually.await("the task runs", () -> tasks.count("Prepare") == 1);
        engine.close();
        tasks.in("Prepare", call -> new TaskIntegration.Success(call.arguments()));

        open(APPROVAL);

        awaitToken();
        assertThat(tasks.count("Prepare")).isEqualTo(2);
    }

    @Test
    void starting_twice_by_name_is_one_execution_while_it_runs_and_refused_otherwise() throws Exception {
        var engine = open(APPROVAL);
        var input = Json.parse("{\"n\":1}");

        var first = engine.start(arn(), Optional.of("a"), input);
        var again = engine.start(arn(), Optional.of("a"), input);

        assertThat(again).isEqualTo(first);
        assertThatThrownBy(() -> engine.start(arn(), Optional.of("a"), Json.parse("{\"n\":2}")))
                .hasMessageContaining("Execution Already Exists");
        engine.stop(first.arn(), Optional.empty(), Optional.empty());
        engine.close();
        var reopened = open(APPROVAL);
        assertThatThrownBy(() -> reopened.start(arn(), Optional.of("a"), input))
                .hasMessageContaining("Execution Already Exists");
    }

    @Test
    void a_token_works_once_and_a_forged_one_never() throws Exception {
        var engine = open(APPROVAL);
        engine.start(arn(), Optional.of("a"), Json.parse("{\"n\":1}"));
        awaitToken();
        var token = tasks.token("Ask").orElseThrow();
        var forged = (token.startsWith("A") ? "B" : "A") + token.substring(1);

        assertThatThrownBy(() -> engine.taskSucceeded(forged, Json.nothing())).isInstanceOf(ServiceError.class);
        engine.taskSucceeded(token, Json.nothing());
        assertThatThrownBy(() -> engine.taskSucceeded(token, Json.nothing())).hasMessageContaining("Task Timed Out");
    }

    @Test
    void a_running_execution_ends_on_the_definition_that_it_began_with() throws Exception {
        var engine = open(APPROVAL);
        var old = engine.start(arn(), Optional.of("old"), Json.parse("{\"n\":1}"));
        awaitToken();
        engine.register("m", Yaml.machine("{StartAt: New, States: {New: {Type: Pass, Output: new, End: true}}}"));

        engine.taskSucceeded(tasks.token("Ask").orElseThrow(), Json.parse("\"old\""));
        var fresh = engine.start(arn(), Optional.of("new"), Json.object());

        awaitStatus(engine, old.arn(), Outcome.Status.SUCCEEDED);
        assertThat(engine.describe(old.arn()).outcome().output()).contains(Json.string("old"));
        assertThat(engine.describe(fresh.arn()).outcome().output()).contains(Json.string("new"));
    }

    @Test
    void thousands_of_waiting_executions_cost_no_threads() throws Exception {
        var engine = open("{StartAt: W, States: {W: {Type: Wait, Seconds: 60, End: true}}}");
        var before = Thread.activeCount();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 3_000)
                    .forEach(number ->
                            callers.execute(() -> engine.start(arn(), Optional.of("e" + number), Json.number(number))));
        }

        assertThat(Thread.activeCount()).isLessThan(before + 10);
        time.advance(Duration.ofSeconds(60));
        assertThat(engine.executions(arn(), Optional.of(Outcome.Status.SUCCEEDED)))
                .hasSize(3_000);
    }

    @Test
    void a_long_life_keeps_the_journal_short_and_every_history_readable() throws Exception {
        var engine = open("{StartAt: P, States: {P: {Type: Pass, End: true}}}");
        var waiting =
                engine.register("m", Yaml.machine("{StartAt: W, States: {W: {Type: Wait, Seconds: 60, End: true}}}"));
        var open = engine.start(waiting, Optional.of("waits"), Json.object());
        engine.register("m", Yaml.machine("{StartAt: P, States: {P: {Type: Pass, End: true}}}"));
        var large = Json.string("x".repeat(100_000));

        for (var number = 0; number < 40; number++) {
            engine.start(arn(), Optional.of("e" + number), large);
        }

        assertThat(java.nio.file.Files.size(data.resolve("m").resolve("running.log")))
                .isLessThan(2_000_000);
        var reopened = open("{StartAt: P, States: {P: {Type: Pass, End: true}}}");
        assertThat(reopened.history(open.arn().replace("waits", "e3"))).hasSize(4);
        time.advance(Duration.ofSeconds(60));
        awaitStatus(reopened, open.arn(), Outcome.Status.SUCCEEDED);
    }

    @Test
    void a_folder_in_use_is_not_opened_twice() {
        open(APPROVAL);

        assertThatThrownBy(() -> StateMachines.open(data, Account.LOCAL, time))
                .hasMessageContaining("is in use by another Millrace");
    }

    @Test
    void a_definition_that_cannot_run_here_is_refused_with_every_reason() {
        var engine = open(APPROVAL);
        var wrong = """
                StartAt: T
                States:
                  T: {Type: Task, Resource: "arn:aws:states:::unsupported:x", Parameters: {}, Next: Nowhere}
                """;

        assertThatThrownBy(() -> engine.register("m", Yaml.machine(wrong)))
                .isInstanceOf(InvalidDefinition.class)
                .hasMessageContaining("/States/T/Resource: nothing here runs")
                .hasMessageContaining("/States/T/Parameters: Parameters belongs to the JSONPath")
                .hasMessageContaining("/States/T/Next: must name a state beside this one");
    }

    private StateMachines open(String machine) {
        running.ifPresent(StateMachines::close);
        var engine = StateMachines.open(data, Account.LOCAL, time);
        engine.integrate(tasks);
        engine.register("m", Yaml.machine(machine));
        engine.resume();
        running = Optional.of(engine);
        return engine;
    }

    private static String arn() {
        return Account.LOCAL.machineArn("m");
    }

    private void awaitToken() throws InterruptedException {
        Eventually.await("the approval is asked for", () -> tasks.token("Ask").isPresent());
    }

    private static void awaitStatus(StateMachines engine, String arn, Outcome.Status status)
            throws InterruptedException {
        Eventually.await(
                arn + " is " + status, () -> engine.describe(arn).outcome().status() == status);
    }
}

package dev.millrace.local.statemachines.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.millrace.local.statemachines.Account;
import dev.millrace.local.statemachines.Eventually;
import dev.millrace.local.statemachines.FakeTasks;
import dev.millrace.local.statemachines.ManualTimekeeper;
import dev.millrace.local.statemachines.StateMachines;
import dev.millrace.local.statemachines.Yaml;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;
import software.amazon.awssdk.services.sfn.model.InvalidDefinitionException;
import software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;

/// The service API as AWS's own client sees it.
class SdkTest {

    @TempDir
    Path data;

    private final FakeTasks tasks = new FakeTasks();
    private StateMachines engine;
    private HttpServer server;
    private SfnClient client;
    private String machine;

    @BeforeEach
    void start() throws IOException {
        engine = StateMachines.open(data, Account.LOCAL, new ManualTimekeeper());
        engine.integrate(tasks);
        machine = engine.register("orders", Yaml.machine("""
                        StartAt: Read
                        States:
                          Read: {Type: Task, Resource: "arn:aws:states:::lambda:invoke", Next: Approve}
                          Approve: {Type: Task, Resource: "arn:aws:states:::sqs:sendMessage.waitForTaskToken", End: true}
                        """));
        engine.resume();
        server = serve(new StepFunctionsApi(engine));
        client = SfnClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                // The SDK puts "sync-" before the host of TestState, which no loopback address has.
                .overrideConfiguration(
                        o -> o.putAdvancedOption(SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION, true))
                .endpointOverride(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
        engine.close();
    }

    private static HttpServer serve(StepFunctionsApi api) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(api, exchange));
        server.start();
        return server;
    }

    private static void answer(StepFunctionsApi api, HttpExchange exchange) throws IOException {
        try (exchange) {
            var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            var response = api.handle(target, exchange.getRequestBody().readAllBytes());
            exchange.getResponseHeaders().set("Content-Type", StepFunctionsApi.CONTENT_TYPE);
            exchange.sendResponseHeaders(response.status(), response.bytes().length);
            exchange.getResponseBody().write(response.bytes());
        }
    }

    @Test
    void an_execution_goes_from_start_over_a_token_to_its_history() throws Exception {
        var arn = client.startExecution(
                        r -> r.stateMachineArn(machine).name("one").input("{\"n\":1}"))
                .executionArn();
        Eventually.await("approval is asked for", () -> tasks.token("Approve").isPresent());
        var token = tasks.token("Approve").orElseThrow();

        client.sendTaskHeartbeat(r -> r.taskToken(token));
        client.sendTaskSuccess(r -> r.taskToken(token).output("{\"ok\":true}"));

        var description = client.describeExecution(r -> r.executionArn(arn));
        assertThat(description.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(description.output()).isEqualTo("{\"ok\":true}");
        assertThat(description.input()).isEqualTo("{\"n\":1}");
        assertThat(description.stopDate()).isNotNull();
        var events = client.getExecutionHistory(r -> r.executionArn(arn)).events();
        assertThat(events)
                .extracting(HistoryEvent::type)
                .startsWith(
                        HistoryEventType.EXECUTION_STARTED,
                        HistoryEventType.TASK_STATE_ENTERED,
                        HistoryEventType.TASK_SCHEDULED,
                        HistoryEventType.TASK_STARTED,
                        HistoryEventType.TASK_SUCCEEDED,
                        HistoryEventType.TASK_STATE_EXITED);
        assertThat(events.getLast().executionSucceededEventDetails().output()).isEqualTo("{\"ok\":true}");
    }

    @Test
    void a_failed_approval_fails_the_execution_with_its_error() throws Exception {
        var arn = client.startExecution(r -> r.stateMachineArn(machine).name("two"))
                .executionArn();
        Eventually.await("approval is asked for", () -> tasks.token("Approve").isPresent());

        client.sendTaskFailure(r -> r.taskToken(tasks.token("Approve").orElseThrow())
                .error("Denied")
                .cause("no"));

        var description = client.describeExecution(r -> r.executionArn(arn));
        assertThat(description.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(description.error()).isEqualTo("Denied");
        assertThat(description.cause()).isEqualTo("no");
    }

    @Test
    void histories_and_lists_come_in_pages_and_in_reverse() throws Exception {
        var arn = client.startExecution(r -> r.stateMachineArn(machine).name("three"))
                .executionArn();
        client.startExecution(r -> r.stateMachineArn(machine).name("four"));
        Eventually.await("both ask", () -> tasks.count("Approve") == 2);

        var page = client.getExecutionHistory(r -> r.executionArn(arn).maxResults(2));
        assertThat(page.events()).extracting(HistoryEvent::id).containsExactly(1L, 2L);
        var next = client.getExecutionHistory(
                r -> r.executionArn(arn).maxResults(2).nextToken(page.nextToken()));
        assertThat(next.events()).extracting(HistoryEvent::id).containsExactly(3L, 4L);
        var last = client.getExecutionHistory(
                r -> r.executionArn(arn).reverseOrder(true).maxResults(1));
        assertThat(last.events().getFirst().id()).isGreaterThan(4L);
        assertThat(client.listExecutionsPaginator(
                                r -> r.stateMachineArn(machine).maxResults(1))
                        .executions())
                .hasSize(2);
    }

    @Test
    void a_stopped_execution_is_listed_as_aborted() {
        var arn = client.startExecution(r -> r.stateMachineArn(machine).name("five"))
                .executionArn();

        client.stopExecution(r -> r.executionArn(arn).error("Enough").cause("of it"));

        assertThat(client.listExecutions(r -> r.stateMachineArn(machine).statusFilter(ExecutionStatus.ABORTED))
                        .executions())
                .hasSize(1);
    }

    @Test
    void machines_are_described_and_listed() {
        assertThat(client.describeStateMachine(r -> r.stateMachineArn(machine)).definition())
                .contains("\"Approve\"");
        assertThat(client.listStateMachines().stateMachines()).hasSize(1);
    }

    @Test
    void a_state_can_be_tried_on_its_own() {
        var state = """
                {"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Arguments":{"n":"{% $n + 1 %}"},
                 "Retry":[{"ErrorEquals":["Again"]}],
                 "Catch":[{"ErrorEquals":["Sorry"],"Output":"{% $states.errorOutput.Cause %}","Next":"Handler"}],
                 "Output":"{% $states.result.n %}","Next":"After"}
                """;

        var real = client.testState(r -> r.definition(state).roleArn("r").variables("{\"n\":1}"));
        assertThat(real.statusAsString()).isEqualTo("SUCCEEDED");
        assertThat(real.output()).isEqualTo("2");
        assertThat(real.nextState()).isEqualTo("After");
        assertThat(mocked(state, "Again").statusAsString()).isEqualTo("RETRIABLE");
        assertThat(mocked(state, "Sorry").nextState()).isEqualTo("Handler");
        assertThat(mocked(state, "Sorry").output()).isEqualTo("\"why\"");
        assertThat(mocked(state, "Other").statusAsString()).isEqualTo("FAILED");
    }

    private TestStateResponse mocked(String state, String error) {
        return client.testState(r -> r.definition(state)
                .variables("{\"n\":1}")
                .mock(m -> m.errorOutput(e -> e.error(error).cause("why"))));
    }

    @Test
    void refusals_have_the_names_that_the_client_knows() {
        client.startExecution(r -> r.stateMachineArn(machine).name("six").input("1"));

        assertThatThrownBy(() -> client.startExecution(
                        r -> r.stateMachineArn(machine).name("six").input("2")))
                .isInstanceOf(ExecutionAlreadyExistsException.class);
        assertThatThrownBy(() -> client.startExecution(r -> r.stateMachineArn(machine + "x")))
                .isInstanceOf(StateMachineDoesNotExistException.class);
        assertThatThrownBy(() ->
                        client.startExecution(r -> r.stateMachineArn(machine).input("no json")))
                .isInstanceOf(InvalidExecutionInputException.class);
        assertThatThrownBy(() -> client.describeExecution(
                        r -> r.executionArn(machine.replace("stateMachine", "execution") + ":none")))
                .isInstanceOf(ExecutionDoesNotExistException.class);
        assertThatThrownBy(() -> client.sendTaskSuccess(r -> r.taskToken("%%%").output("1")))
                .isInstanceOf(InvalidTokenException.class);
        assertThatThrownBy(() ->
                        client.createStateMachine(r -> r.name("x").roleArn("r").definition("{}")))
                .isInstanceOf(InvalidDefinitionException.class);
    }

    @Test
    void a_token_that_was_used_has_timed_out() throws Exception {
        client.startExecution(r -> r.stateMachineArn(machine).name("seven"));
        Eventually.await("approval is asked for", () -> tasks.token("Approve").isPresent());
        var token = tasks.token("Approve").orElseThrow();
        client.sendTaskSuccess(r -> r.taskToken(token).output("1"));

        assertThatThrownBy(() -> client.sendTaskSuccess(r -> r.taskToken(token).output("1")))
                .isInstanceOf(TaskTimedOutException.class);
    }
}

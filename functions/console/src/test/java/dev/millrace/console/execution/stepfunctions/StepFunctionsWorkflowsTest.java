package dev.millrace.console.execution.stepfunctions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.millrace.console.execution.Execution;
import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Transient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// AWS's own client against a server that answers as Step Functions does.
class StepFunctionsWorkflowsTest {

    private static final String MACHINE = "arn:aws:states:eu-central-1:000000000000:stateMachine:guarded-action";

    private final Map<String, String> answers = new HashMap<>();
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private StepFunctionsWorkflows workflows;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var environment = new Environment(Map.of(
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_ENDPOINT_URL_SFN",
                        "http://127.0.0.1:" + server.getAddress().getPort()));
        workflows = new StepFunctionsWorkflows(AwsClients.of(environment).stepFunctions(), List.of(MACHINE));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void the_latest_executions_come_with_their_workflow() {
        answers.put(
                "ListExecutions",
                "{\"executions\":[{\"executionArn\":\"a\",\"stateMachineArn\":\"m\",\"name\":\"one\","
                        + "\"status\":\"FAILED\",\"startDate\":1.5,\"stopDate\":2.5}]}");

        assertThat(workflows.names()).containsExactly("guarded-action");
        assertThat(workflows.latest("guarded-action", 10))
                .containsExactly(new Execution(
                        "one",
                        "guarded-action",
                        "FAILED",
                        Instant.ofEpochMilli(1500),
                        Optional.of(Instant.ofEpochMilli(2500))));
    }

    @Test
    void an_execution_is_asked_once_whose_it_is() {
        answers.put(
                "DescribeExecution",
                "{\"name\":\"one\",\"status\":\"RUNNING\",\"startDate\":1,\"input\":\"{\\\"tenant\\\":\\\"acme\\\"}\"}");

        assertThat(workflows.tenantOf("guarded-action", "one")).contains(new TenantId("acme"));
        assertThat(workflows.tenantOf("guarded-action", "one")).contains(new TenantId("acme"));
        assertThat(asked).hasSize(1);
        assertThat(asked.peek()).contains(":execution:guarded-action:one");
    }

    @Test
    void an_execution_that_does_not_exist_is_not_found() {
        answers.put("DescribeExecution", "!ExecutionDoesNotExist");

        assertThat(workflows.find("guarded-action", "none")).isEmpty();
        assertThat(workflows.tenantOf("guarded-action", "none")).isEmpty();
    }

    @Test
    void histories_are_asked_for_without_data_and_causes_stay_behind() {
        answers.put("GetExecutionHistory", """
                {"events": [
                  {"id": 1, "type": "ExecutionStarted", "timestamp": 1},
                  {"id": 2, "previousEventId": 1, "type": "TaskStateEntered", "timestamp": 2,
                   "stateEnteredEventDetails": {"name": "Ask", "input": "{\\"secret\\":1}"}},
                  {"id": 3, "previousEventId": 2, "type": "TaskFailed", "timestamp": 3,
                   "taskFailedEventDetails": {"resourceType": "lambda", "resource": "invoke",
                                              "error": "Broken.Pipe", "cause": "secret"}},
                  {"id": 4, "previousEventId": 3, "type": "TaskFailed", "timestamp": 4,
                   "taskFailedEventDetails": {"resourceType": "lambda", "resource": "invoke",
                                              "error": "order 7 of jane@example.com"}}]}
                """);

        var history = workflows.history("guarded-action", "one");

        assertThat(asked.peek()).contains("\"includeExecutionData\":false");
        assertThat(history).hasSize(4);
        assertThat(history.get(1).state()).contains("Ask");
        assertThat(history.get(2).error()).contains("Broken.Pipe");
        assertThat(history.get(3).error()).contains("an error without a name");
        assertThat(history.toString()).doesNotContain("secret", "jane");
    }

    @Test
    void the_graph_is_that_of_the_definition() {
        answers.put(
                "DescribeStateMachine",
                "{\"stateMachineArn\":\"m\",\"name\":\"n\",\"roleArn\":\"r\",\"type\":\"STANDARD\",\"creationDate\":1,"
                        + "\"definition\":\"{\\\"StartAt\\\":\\\"A\\\",\\\"States\\\":{\\\"A\\\":{\\\"Type\\\":\\\"Succeed\\\"}}}\"}");

        assertThat(workflows.graph("guarded-action").nodes()).hasSize(3);
    }

    @Test
    void a_service_that_throttles_is_a_passing_failure() {
        answers.put("ListExecutions", "!ThrottlingException");

        assertThatThrownBy(() -> workflows.latest("guarded-action", 10)).isInstanceOf(Transient.class);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var answer = answers.getOrDefault(target.substring(target.indexOf('.') + 1), "!UnknownOperationException");
            var failed = answer.startsWith("!");
            var body = (failed ? "{\"__type\":\"%s\"}".formatted(answer.substring(1)) : answer)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(failed ? 400 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}

package dev.millrace.ingestion.stepfunctions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import dev.millrace.ingestion.submit.Executions.Ingestion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The adapter against a service that answers as AWS does.
class StepFunctionsExecutionsTest {

    private static final Ingestion INGESTION =
            new Ingestion("b-0123", new ObjectPointer("uploads", "manifests/b-0123.json"), 2, List.of("one", "two"));
    private static final String STARTED =
            "{\"executionArn\":\"arn:aws:states:us-east-1:000000000000:execution:i:b-0123\",\"startDate\":1}";

    private final LinkedBlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private HttpServer service;
    private int status = 200;
    private String answer = STARTED;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::respond);
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    private void respond(HttpExchange exchange) throws IOException {
        requests.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var body = answer.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void the_batch_names_the_execution_and_the_input_is_pointers() {
        executions().start(INGESTION);

        assertThat(requests.remove())
                .contains("\"name\":\"b-0123\"", "arn:machine", "manifests/b-0123.json")
                .contains("\\\"documents\\\":2", "\\\"submissions\\\":[\\\"one\\\",\\\"two\\\"]");
    }

    @Test
    void an_execution_that_exists_is_as_good_as_started() {
        status = 400;
        answer = "{\"__type\":\"ExecutionAlreadyExists\",\"message\":\"Execution Already Exists\"}";

        assertThatCode(() -> executions().start(INGESTION)).doesNotThrowAnyException();
    }

    @Test
    void throttling_may_pass() {
        status = 400;
        answer = "{\"__type\":\"ThrottlingException\",\"message\":\"Rate exceeded\"}";

        assertThatThrownBy(() -> executions().start(INGESTION)).isInstanceOf(Transient.class);
    }

    @Test
    void a_state_machine_that_is_not_there_is_for_a_person_to_mend() {
        status = 400;
        answer = "{\"__type\":\"StateMachineDoesNotExist\",\"message\":\"no\"}";

        assertThatThrownBy(() -> executions().start(INGESTION)).isInstanceOf(Defect.class);
    }

    private StepFunctionsExecutions executions() {
        var clients = AwsClients.of(new Environment(Map.of(
                "AWS_REGION", "us-east-1",
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test",
                "AWS_ENDPOINT_URL_SFN",
                        "http://127.0.0.1:" + service.getAddress().getPort())));
        return new StepFunctionsExecutions(clients.stepFunctions(), "arn:machine");
    }
}

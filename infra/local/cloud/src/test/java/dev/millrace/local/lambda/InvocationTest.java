package dev.millrace.local.lambda;

import static dev.millrace.local.lambda.LambdaLab.json;
import static dev.millrace.local.lambda.LambdaLab.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What a function meets when AWS's own client runs it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvocationTest {

    private LambdaLab lab;
    private LocalLambda lambda;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        lab = LambdaLab.in(folder);
        lambda = lab.start(
                lab.tiny("tiny"),
                lab.tiny("hasty").withTimeout(Duration.ofMillis(1500)),
                lab.tiny("broken").withEnvironment(Map.of("FAIL_INIT", "yes")),
                lab.layered("layered"),
                lab.tiny("closed").withReservedConcurrency(0));
    }

    @AfterAll
    void stop() {
        lambda.close();
    }

    @Test
    void an_event_comes_back_from_the_function() {
        var result = lambda.invoke("tiny", json("{\"greeting\":\"grüezi\"}"));

        assertThat(result.succeeded()).isTrue();
        assertThat(text(result)).isEqualTo("{\"greeting\":\"grüezi\"}");
    }

    @Test
    void a_function_may_live_in_a_layer() {
        assertThat(text(lambda.invoke("layered", json("\"count\"")))).isEqualTo("1");
    }

    @Test
    void a_sandbox_serves_one_invocation_after_the_other() {
        var first = Integer.parseInt(text(lambda.invoke("tiny", json("\"count\""))));

        assertThat(text(lambda.invoke("tiny", json("\"count\"")))).isEqualTo(Integer.toString(first + 1));
    }

    @Test
    void the_function_sees_what_is_declared_and_what_lambda_adds_and_nothing_of_this_machine() {
        var environment =
                LambdaJson.read(lambda.invoke("tiny", json("\"environment\"")).payload());

        assertThat(environment.path("GREETING").asString()).isEqualTo("hello");
        assertThat(environment.path("AWS_REGION").asString()).isEqualTo("eu-central-1");
        assertThat(environment.path("AWS_ENDPOINT_URL_S3").asString()).isEqualTo("http://127.0.0.1:9000");
        assertThat(environment.path("AWS_ENDPOINT_URL_LAMBDA").asString())
                .isEqualTo(lambda.endpoint().toString());
        assertThat(environment.path("AWS_LAMBDA_FUNCTION_NAME").asString()).isEqualTo("tiny");
        assertThat(environment.has("HOME")).isFalse();
        assertThat(environment.has("JAVA_HOME")).isFalse();
    }

    @Test
    void the_context_is_the_one_of_lambda() {
        var result = lambda.invoke("tiny", json("\"context\""));
        var context = LambdaJson.read(result.payload());

        assertThat(context.path("requestId").asString()).isEqualTo(result.requestId());
        assertThat(context.path("arn").asString()).isEqualTo("arn:aws:lambda:eu-central-1:000000000000:function:tiny");
        assertThat(Integer.parseInt(context.path("remaining").asString())).isBetween(15_000, 20_000);
        assertThat(context.path("memory").asString()).isEqualTo("192");
        assertThat(Integer.parseInt(context.path("heap").asString())).isBetween(130, 163);
        assertThat(context.path("folder").asString()).endsWith("/code");
        assertThat(context.path("trace").asString()).matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=.*Sampled=0");
    }

    @Test
    void an_exception_is_reported_with_its_class_and_the_sandbox_stays() {
        var pid = text(lambda.invoke("tiny", json("\"pid\"")));
        var result = lambda.invoke("tiny", json("\"boom\""));

        assertThat(result.functionError()).contains("Unhandled");
        assertThat(LambdaJson.read(result.payload()).path("errorType").asString())
                .isEqualTo("java.lang.IllegalArgumentException");
        assertThat(LambdaJson.read(result.payload()).path("errorMessage").asString())
                .isEqualTo("boom");
        assertThat(text(lambda.invoke("tiny", json("\"pid\"")))).isEqualTo(pid);
    }

    @Test
    void a_function_that_takes_too_long_is_stopped_and_replaced() {
        var pid = text(lambda.invoke("hasty", json("\"pid\"")));
        var result = lambda.invoke("hasty", json("\"slow\""));

        assertThat(result.functionError()).contains("Unhandled");
        assertThat(text(result))
                .isEqualTo("{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"RequestId: " + result.requestId()
                        + " Error: Task timed out after 1.50 seconds\"}");
        assertThat(text(lambda.invoke("hasty", json("\"pid\"")))).isNotEqualTo(pid);
    }

    @Test
    void a_function_that_exits_is_reported_and_replaced() {
        var result = lambda.invoke("tiny", json("\"exit\""));

        assertThat(text(result))
                .isEqualTo("{\"errorType\":\"Runtime.ExitError\",\"errorMessage\":\"RequestId: " + result.requestId()
                        + " Error: Runtime exited with error: exit status 3\"}");
        assertThat(text(lambda.invoke("tiny", json("\"count\"")))).isEqualTo("1");
    }

    @Test
    void a_function_out_of_memory_is_reported_and_replaced() {
        var result = lambda.invoke("tiny", json("\"oom\""));

        assertThat(result.succeeded()).isFalse();
        assertThat(text(result)).contains("java.lang.OutOfMemoryError");
        assertThat(text(lambda.invoke("tiny", json("\"count\"")))).isEqualTo("1");
    }

    @Test
    void an_answer_over_six_megabytes_is_an_error() {
        var result = lambda.invoke("tiny", json("\"big\""));

        assertThat(LambdaJson.read(result.payload()).path("errorType").asString())
                .isEqualTo("Function.ResponseSizeTooLarge");
        assertThat(text(lambda.invoke("tiny", json("1")))).isEqualTo("1");
    }

    @Test
    void a_function_that_cannot_be_loaded_says_so() {
        assertThat(text(lambda.invoke("broken", json("{}")))).contains("this function cannot start");
        assertThatThrownBy(() -> lambda.warm("broken").join()).hasMessageContaining("this function cannot start");
    }

    @Test
    void what_a_function_prints_is_logged_between_the_lines_of_the_platform() throws Exception {
        var result = lambda.invoke("tiny", json("\"print\""));
        var tail = new String(result.logTail(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(tail.lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("START RequestId: %s Version: $LATEST", result.requestId()),
                        line -> assertThat(line).isEqualTo("a line on standard output"),
                        line -> assertThat(line).isEqualTo("a line on standard error"),
                        line -> assertThat(line).isEqualTo("END RequestId: " + result.requestId()),
                        line -> assertThat(line)
                                .matches("REPORT RequestId: .*\tDuration: [0-9.]+ ms\tBilled Duration: \\d+ ms"
                                        + "\tMemory Size: 192 MB\tMax Memory Used: \\d+ MB.*"));
        assertThat(lab.log("tiny")).contains(tail);
    }

    @Test
    void a_function_without_concurrency_is_throttled() {
        assertThatThrownBy(() -> lambda.invoke("closed", json("{}")))
                .isInstanceOfSatisfying(
                        InvocationRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(InvocationRefused.Reason.THROTTLED));
    }
}

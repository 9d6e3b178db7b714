package dev.millrace.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvalidRequestContentException;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.RequestTooLargeException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/// The Invoke API, through AWS's own client.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvokeApiTest {

    private LocalLambda lambda;
    private LambdaClient client;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        var lab = LambdaLab.in(folder);
        lambda = lab.start(lab.tiny("tiny"), lab.tiny("closed").withReservedConcurrency(0));
        client = LambdaClient.builder()
                .endpointOverride(lambda.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(settings -> settings.retryStrategy(retries -> retries.maxAttempts(1)))
                .build();
    }

    @AfterAll
    void stop() {
        client.close();
        lambda.close();
    }

    @Test
    void a_function_is_invoked_by_name_or_arn_with_or_without_a_qualifier() {
        var arn = "arn:aws:lambda:eu-central-1:000000000000:function:tiny";

        assertThat(invoke("tiny", "1").payload().asUtf8String()).isEqualTo("1");
        assertThat(invoke(arn, "2").payload().asUtf8String()).isEqualTo("2");
        assertThat(invoke(arn + ":live", "3").payload().asUtf8String()).isEqualTo("3");
        assertThat(client.invoke(request ->
                                request.functionName("tiny").qualifier("live").payload(SdkBytes.fromUtf8String("4")))
                        .executedVersion())
                .isEqualTo("$LATEST");
    }

    @Test
    void no_payload_is_an_empty_object() {
        assertThat(client.invoke(request -> request.functionName("tiny"))
                        .payload()
                        .asUtf8String())
                .isEqualTo("{}");
    }

    @Test
    void an_error_of_the_function_is_a_success_of_the_call() {
        var response = invoke("tiny", "\"boom\"");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.functionError()).isEqualTo("Unhandled");
        assertThat(response.payload().asUtf8String()).contains("java.lang.IllegalArgumentException");
    }

    @Test
    void the_end_of_the_log_comes_along_when_asked_for() {
        var response = client.invoke(request ->
                request.functionName("tiny").logType(LogType.TAIL).payload(SdkBytes.fromUtf8String("\"print\"")));
        var log = new String(Base64.getDecoder().decode(response.logResult()), StandardCharsets.UTF_8);

        assertThat(log).startsWith("START RequestId: ").contains("a line on standard output", "REPORT RequestId: ");
    }

    @Test
    void an_event_is_accepted_and_a_dry_run_runs_nothing() {
        assertThat(client.invoke(request -> request.functionName("tiny").invocationType(InvocationType.EVENT))
                        .statusCode())
                .isEqualTo(202);
        assertThat(client.invoke(request -> request.functionName("tiny").invocationType(InvocationType.DRY_RUN))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void refusals_are_the_exceptions_of_the_sdk() {
        assertThatThrownBy(() -> invoke("nobody", "{}"))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Function not found: arn:aws:lambda:eu-central-1:000000000000:function:nobody");
        assertThatThrownBy(() -> invoke("closed", "{}"))
                .isInstanceOfSatisfying(
                        TooManyRequestsException.class,
                        refused -> assertThat(refused.reasonAsString())
                                .isEqualTo("ReservedFunctionConcurrentInvocationLimitExceeded"));
        assertThatThrownBy(() -> invoke("tiny", "{no json")).isInstanceOf(InvalidRequestContentException.class);
    }

    @Test
    void a_request_has_a_limit_of_six_megabytes_and_an_event_of_one() {
        var oneMegabyte = "\"" + "x".repeat(1024 * 1024) + "\"";

        assertThat(invoke("tiny", oneMegabyte).payload().asByteArray()).hasSize(oneMegabyte.length());
        assertThatThrownBy(() -> client.invoke(request -> request.functionName("tiny")
                        .invocationType(InvocationType.EVENT)
                        .payload(SdkBytes.fromUtf8String(oneMegabyte))))
                .isInstanceOf(RequestTooLargeException.class);
        assertThatThrownBy(() -> invoke("tiny", "\"" + "x".repeat(6 * 1024 * 1024) + "\""))
                .isInstanceOf(RequestTooLargeException.class)
                .hasMessageContaining("Request must be smaller than 6291456 bytes");
    }

    @Test
    void functions_can_be_listed_and_looked_at() {
        assertThat(client.listFunctions().functions())
                .extracting(function -> function.functionName() + " " + function.memorySize())
                .containsExactly("tiny 192", "closed 192");
        var closed = client.getFunction(request -> request.functionName("closed"));
        assertThat(closed.concurrency().reservedConcurrentExecutions()).isZero();
        assertThat(closed.configuration().handler()).endsWith("Tiny::handleRequest");
        assertThat(client.getFunctionConfiguration(request -> request.functionName("tiny"))
                        .environment()
                        .variables())
                .containsEntry("GREETING", "hello");
    }

    @Test
    void a_web_page_cannot_invoke_functions() throws Exception {
        var uri = URI.create(lambda.endpoint() + "/2015-03-31/functions/tiny/invocations");
        var request = HttpRequest.newBuilder(uri)
                .header("Origin", "https://example.com")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        try (var browser = HttpClient.newHttpClient()) {
            assertThat(browser.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(403);
        }
    }

    private InvokeResponse invoke(String function, String payload) {
        return client.invoke(request -> request.functionName(function).payload(SdkBytes.fromUtf8String(payload)));
    }
}

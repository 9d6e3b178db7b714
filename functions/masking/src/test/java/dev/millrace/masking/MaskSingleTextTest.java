package dev.millrace.masking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.function.Functions;
import dev.millrace.core.lambda.EntryPoint;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class MaskSingleTextTest {

    @Test
    void a_text_is_masked_in_its_format_for_a_caller_who_waits() {
        assertThat(call("maskText", """
                {"text":"{\\"m\\":\\"jane@example.com\\"}","mediaType":"application/json","tenant":"acme"}""")).isEqualTo("""
                        {"text":"{\\"m\\":\\"[EMAIL_ADDRESS]\\"}","counts":{"EMAIL_ADDRESS":1},"structure":"json",\
                        "policy":"standard:1"}""");
    }

    @Test
    void findings_are_told_without_the_text() {
        assertThat(call("inspectText", "{\"text\":\"to jane@example.com\",\"tenant\":\"acme\"}"))
                .contains("\"type\":\"EMAIL_ADDRESS\",\"start\":3,\"end\":19")
                .contains("\"policy\":\"standard:1\"")
                .doesNotContain("jane");
    }

    @Test
    void a_text_that_is_not_in_its_format_is_masked_and_said_to_be_text() {
        assertThat(call(
                        "maskText",
                        "{\"text\":\"{ jane@example.com\",\"mediaType\":\"text/json\",\"tenant\":\"acme\"}"))
                .contains("{ [EMAIL_ADDRESS]", "\"structure\":\"text\"", "\"reason\":\"it stops being JSON at line 1");
    }

    @Test
    void what_is_neither_batch_nor_text_is_refused() {
        assertThatThrownBy(() -> call("maskText", "{\"text\":\"x\"}")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> call("maskText", "{\"text\":\"x\",\"tenant\":\"acme\",\"batchId\":\"b\"}"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> call("maskText", "{\"text\":\"x\",\"tenant\":\"acme\",\"mediaType\":\"image/png\"}"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("$.mediaType");
    }

    @Test
    void over_http_the_token_says_whose_text_it_is() {
        assertThat(call("maskOverHttp", http("acme", "{\\\"text\\\":\\\"to jane@example.com\\\"}")))
                .contains("\"statusCode\":200", "to [EMAIL_ADDRESS]");
        assertThat(call("inspectOverHttp", http("acme", "{\\\"text\\\":\\\"to jane@example.com\\\"}")))
                .contains("\"statusCode\":200", "EMAIL_ADDRESS");
        assertThat(call("maskOverHttp", http("stranger", "{\\\"text\\\":\\\"x\\\"}")))
                .contains("\"statusCode\":403");
        assertThat(call("maskOverHttp", http("acme", "{\\\"text\\\":\\\"x\\\",\\\"tenant\\\":\\\"globex\\\"}")))
                .contains("\"statusCode\":400");
    }

    private static String http(String tenant, String body) {
        return """
                {"version":"2.0","requestContext":{"requestId":"r1","authorizer":{"jwt":{"claims":{"tenant":"%s"}}}},\
                "body":"%s","isBase64Encoded":false}""".formatted(tenant, body);
    }

    private static String call(String function, String event) {
        var entryPoint = EntryPoint.build(
                new Environment(Map.of(
                        "SPRING_CLOUD_FUNCTION_DEFINITION", function,
                        "TENANTS", "acme,globex",
                        "POLICIES_DIR", "../../layers/policies",
                        "MASKING_SECRET", "secret",
                        "VAULT_KEY", "key",
                        "VAULT_TABLE", "vault",
                        "AWS_REGION", "eu-central-1",
                        "AWS_ACCESS_KEY_ID", "test",
                        "AWS_SECRET_ACCESS_KEY", "test",
                        "LAKE_BUCKET", "lake")),
                ServiceLoader.load(Functions.class));
        return new String(entryPoint.handle(new ByteArrayInputStream(event.getBytes(UTF_8)), "request-1"), UTF_8);
    }
}

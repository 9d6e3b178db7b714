package dev.millrace.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.FakeContext;
import dev.millrace.core.LambdaEntry;
import dev.millrace.core.env.Environment;
import dev.millrace.core.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The functions as they are deployed, through their one entry.
class ConsoleEntryTest {

    private static final Map<String, String> VARIABLES = Map.of(
            "TENANTS", "acme, globex",
            "LEDGER_TABLE", "ledger",
            "STATE_MACHINES", "arn:aws:states:eu-central-1:000000000000:stateMachine:guarded-action",
            "AWS_REGION", "eu-central-1",
            "AWS_ACCESS_KEY_ID", "local",
            "AWS_SECRET_ACCESS_KEY", "local");

    @Test
    void the_page_needs_no_token() throws IOException {
        var answer = call("consolePage", "/console/approvals/7", Map.of());

        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(answer.path("headers").path("content-type").asString()).startsWith("text/html");
        assertThat(answer.path("isBase64Encoded").asBoolean()).isTrue();
    }

    @Test
    void the_others_refuse_a_token_that_may_not_read() throws IOException {
        for (var function : List.of("listExecutions", "readExecution", "readLedger")) {
            var answer = call(function, "/ledger/streams", Map.of("tenant", "acme", "scope", "openid"));

            assertThat(answer.path("statusCode").asInt()).as(function).isEqualTo(403);
        }
    }

    private static JsonNode call(String function, String path, Map<String, String> claims) throws IOException {
        var variables = new HashMap<>(VARIABLES);
        variables.put("SPRING_CLOUD_FUNCTION_DEFINITION", function);
        var entry = new LambdaEntry(new Environment(variables), List.of(new ConsoleWiring()));
        var event = Map.of(
                "version",
                "2.0",
                "rawPath",
                path,
                "headers",
                Map.of(),
                "requestContext",
                Map.of(
                        "requestId", "request-1",
                        "http", Map.of("method", "GET"),
                        "authorizer", Map.of("jwt", Map.of("claims", claims))),
                "isBase64Encoded",
                false);
        var answer = new ByteArrayOutputStream();
        entry.handleRequest(new ByteArrayInputStream(Json.write(event)), answer, new FakeContext("request-1"));
        return Json.parse(answer.toByteArray());
    }
}

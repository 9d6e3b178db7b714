package dev.millrace.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Conflict;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.ErrorCode;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.error.PolicyDenied;
import dev.millrace.core.error.Transient;
import dev.millrace.core.function.Functions;
import dev.millrace.core.function.HttpCall;
import dev.millrace.core.function.Reply;
import dev.millrace.core.function.WebRequest;
import dev.millrace.core.function.WebResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LambdaEntryHttpTest {

    record Greeted(String text, Optional<String> note) {}

    record Question(String query) {}

    private static final String SECRET = "hunter2";

    private static LambdaEntry entry(String definition, Functions module) {
        return new LambdaEntry(
                new Environment(Map.of("SPRING_CLOUD_FUNCTION_DEFINITION", definition)), List.of(module));
    }

    @Test
    void an_http_call_carries_body_claims_and_request_id() throws Exception {
        var received = new ArrayList<HttpCall<Question>>();
        var entry = entry("ask", http(call -> {
            received.add(call);
            return new Greeted("42", Optional.empty());
        }));
        var answer = new Invoked(entry).withHttp("{\"query\":\"why?\"}", false);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"text\":\"42\"}");
        assertThat(answer.headers()).containsEntry("content-type", "application/json");
        assertThat(received.getFirst().body().query()).isEqualTo("why?");
        assertThat(received.getFirst().claims()).containsEntry("tenant", "acme").containsEntry("tier", "internal");
        assertThat(received.getFirst().requestId()).isEqualTo("gateway-1");
        assertThat(received.getFirst().connectionId()).isEmpty();
    }

    @Test
    void only_the_gateway_says_by_which_connection_its_caller_reads_along() throws Exception {
        var received = new ArrayList<HttpCall<Question>>();
        var entry = entry("ask", http(call -> {
            received.add(call);
            return "";
        }));
        var headers = "\"headers\":{\"connectionId\":\"evil\"},\"body\":\"{\\\"query\\\":\\\"why?\\\"}\"";

        new Invoked(entry).with("{%s,\"requestContext\":{\"connectionId\":\"c-1\"}}".formatted(headers));
        new Invoked(entry).with("{%s,\"requestContext\":{}}".formatted(headers));

        assertThat(received).extracting(HttpCall::connectionId).containsExactly(Optional.of("c-1"), Optional.empty());
    }

    @Test
    void a_body_in_base64_is_decoded() throws Exception {
        var entry = entry("ask", http(call -> call.body().query()));
        assertThat(new Invoked(entry).withHttp("{\"query\":\"größe\"}", true).body())
                .isEqualTo("\"größe\"");
    }

    @Test
    void a_bad_request_is_answered_with_all_violations_and_nothing_it_said() throws Exception {
        var answer = new Invoked(entry("ask", http(_ -> "never"))).withHttp("{\"hunter2\":1}", false);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("""
                        {"error":"INVALID_INPUT","violations":[{"path":"$.query","message":"is required"},\
                        {"path":"$","message":"has a property that is not known; known are query"}]}""");
        assertThat(new Invoked(entry("ask", http(_ -> "never")))
                        .withHttp("{hunter2", false)
                        .body())
                .doesNotContain(SECRET);
    }

    @Test
    void a_reply_says_its_status_itself() throws Exception {
        var answer = new Invoked(entry("ask", http(_ -> new Reply(409, Map.of("state", "expired")))))
                .withHttp("{\"query\":\"why?\"}", false);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("{\"state\":\"expired\"}");
    }

    @Test
    void a_page_gets_the_request_as_it_was_sent_and_answers_in_its_own_bytes() throws Exception {
        var received = new ArrayList<WebRequest>();
        Functions module = (catalog, _) -> catalog.web("ask", () -> request -> {
            received.add(request);
            return WebResponse.text(200, Map.of("content-type", "text/html; charset=utf-8"), "<p>größe</p>");
        });
        var answer = new Invoked(entry("ask", module)).withHttp("a=1&b={not json", false);
        assertThat(answer.headers()).containsExactly(Map.entry("content-type", "text/html; charset=utf-8"));
        assertThat(new String(Base64.getDecoder().decode(answer.body()), StandardCharsets.UTF_8))
                .isEqualTo("<p>größe</p>");
        assertThat(received.getFirst().body()).isEqualTo("a=1&b={not json");
        assertThat(received.getFirst().claims()).containsEntry("tenant", "acme");
    }

    @ParameterizedTest
    @CsvSource({"POLICY_DENIED,403", "CONFLICT,409", "TRANSIENT,503", "DEFECT,500"})
    void a_failed_call_is_answered_with_its_kind_and_the_request_id_only(ErrorCode code, int status) throws Exception {
        var answer = new Invoked(entry("ask", http(_ -> {
                    throw failure(code);
                })))
                .withHttp("{\"query\":\"hunter2\"}", false);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{\"error\":\"%s\",\"requestId\":\"gateway-1\"}".formatted(code));
        assertThat(answer.headers().containsKey("retry-after")).isEqualTo(code == ErrorCode.TRANSIENT);
    }

    @Test
    void a_foreign_exception_behind_http_is_a_500_without_detail() throws Exception {
        var lines = PrintedLines.during(() -> {
            var answer = new Invoked(entry("ask", http(_ -> {
                        throw new IllegalStateException(SECRET);
                    })))
                    .withHttp("{\"query\":\"hunter2\"}", false);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).isEqualTo("{\"error\":\"DEFECT\",\"requestId\":\"gateway-1\"}");
        });
        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(line).doesNotContain(SECRET));
    }

    private static MillraceException failure(ErrorCode code) {
        return switch (code) {
            case TRANSIENT -> new Transient(SECRET);
            case INVALID_INPUT -> new InvalidInput("$", SECRET);
            case POLICY_DENIED -> new PolicyDenied("because of policy 7");
            case CONFLICT -> new Conflict("because of somebody else");
            case DEFECT -> new Defect("because of us");
        };
    }

    private static Functions http(Function<HttpCall<Question>, Object> function) {
        return (catalog, _) -> catalog.http("ask", Question.class, () -> function);
    }
}

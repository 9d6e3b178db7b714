package dev.millrace.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Payload format 2.0, in both directions.
class PayloadTest {

    private static final Route SEARCH = Route.open("POST /search", "search");

    private final ApiLab lab = new ApiLab();

    @AfterEach
    void stop() {
        lab.close();
    }

    @Test
    void the_function_receives_the_request() throws Exception {
        lab.serve("{}", Route.open("POST /orders/{id}/lines", "lines"));

        lab.send(lab.request("/orders/a%20b/lines?tag=x&tag=y%2Cz&empty=")
                .header("Content-Type", "application/json")
                .header("X-Many", "one")
                .header("X-Many", "two")
                .header("Cookie", "a=1; b=2")
                .POST(BodyPublishers.ofString("{\"ü\":1}")));

        var event = lab.event();
        assertThat(lab.invoked()).isEqualTo("lines");
        assertThat(event.path("version").asString()).isEqualTo("2.0");
        assertThat(event.path("routeKey").asString()).isEqualTo("POST /orders/{id}/lines");
        assertThat(event.path("rawPath").asString()).isEqualTo("/orders/a b/lines");
        assertThat(event.path("rawQueryString").asString()).isEqualTo("tag=x&tag=y%2Cz&empty=");
        assertThat(event.path("queryStringParameters").toString()).isEqualTo("{\"tag\":\"x,y,z\",\"empty\":\"\"}");
        assertThat(event.path("pathParameters").toString()).isEqualTo("{\"id\":\"a b\"}");
        assertThat(event.path("cookies").toString()).isEqualTo("[\"a=1\",\"b=2\"]");
        assertThat(event.at("/headers/x-many").asString()).isEqualTo("one,two");
        assertThat(event.path("headers").has("cookie")).isFalse();
        assertThat(event.at("/headers/x-forwarded-for").asString()).isEqualTo("127.0.0.1");
        assertThat(event.path("body").asString()).isEqualTo("{\"ü\":1}");
        assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
    }

    @Test
    void the_function_receives_where_the_request_came_from() throws Exception {
        lab.serve("{}", SEARCH);

        lab.post("/search", "User-Agent", "test");

        var context = lab.event().path("requestContext");
        assertThat(context.at("/http/method").asString()).isEqualTo("POST");
        assertThat(context.at("/http/path").asString()).isEqualTo("/search");
        assertThat(context.at("/http/protocol").asString()).isEqualTo("HTTP/1.1");
        assertThat(context.at("/http/sourceIp").asString()).isEqualTo("127.0.0.1");
        assertThat(context.at("/http/userAgent").asString()).isEqualTo("test");
        assertThat(context.path("stage").asString()).isEqualTo("$default");
        assertThat(context.path("time").asString()).matches("\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000");
        assertThat(context.path("timeEpoch").asLong()).isPositive();
        assertThat(context.path("requestId").asString()).isNotBlank();
        assertThat(context.has("authorizer")).isFalse();
    }

    @Test
    void a_body_that_is_not_text_comes_in_base64() throws Exception {
        lab.serve("{}", SEARCH);

        lab.send(lab.request("/search")
                .header("Content-Type", "image/png")
                .POST(BodyPublishers.ofByteArray(new byte[] {1, 2})));
        assertThat(lab.event().path("body").asString()).isEqualTo("AQI=");
        assertThat(lab.event().path("isBase64Encoded").asBoolean()).isTrue();

        lab.send(lab.request("/search")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofByteArray(new byte[] {(byte) 0xff})));
        assertThat(lab.event().path("isBase64Encoded").asBoolean()).isTrue();
    }

    @Test
    void an_answer_with_a_status_code_is_taken_at_its_word() throws Exception {
        lab.serve(
                "{\"statusCode\":201,\"headers\":{\"Content-Type\":\"text/plain\",\"X-N\":7},"
                        + "\"cookies\":[\"a=1\",\"b=2\"],\"body\":\"aGVsbG8=\",\"isBase64Encoded\":true}",
                SEARCH);

        var response = lab.post("/search");
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEqualTo("hello");
        assertThat(response.headers().firstValue("content-type")).contains("text/plain");
        assertThat(response.headers().firstValue("x-n")).contains("7");
        assertThat(response.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
        assertThat(response.headers().firstValue("apigw-requestid")).isPresent();
    }

    @Test
    void an_answer_without_a_status_code_is_the_body() throws Exception {
        var bodies = Map.of("{\"results\":[]}", "{\"results\":[]}", "\"hello\"", "hello", "[1,2]", "[1,2]");
        for (var expected : bodies.entrySet()) {
            lab.serve(expected.getKey(), SEARCH);
            var response = lab.post("/search");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("content-type")).contains("application/json");
            assertThat(response.body()).isEqualTo(expected.getValue());
        }
    }

    @Test
    void an_answer_that_makes_no_sense_is_an_internal_error() throws Exception {
        for (var answer : List.of(
                "no json",
                "",
                "{\"statusCode\":\"abc\"}",
                "{\"statusCode\":99}",
                "{\"statusCode\":200,\"headers\":{\"x\":\"a\\r\\nset-cookie: b\"}}",
                "{\"statusCode\":200,\"headers\":{\"x y\":\"a\"}}",
                "{\"statusCode\":200,\"body\":\"?\",\"isBase64Encoded\":true}")) {
            lab.serve(answer, SEARCH);
            var response = lab.post("/search");
            assertThat(response.statusCode()).as(answer).isEqualTo(500);
            assertThat(response.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
        }
    }
}

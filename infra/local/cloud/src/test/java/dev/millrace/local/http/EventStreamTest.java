package dev.millrace.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Callers who read along while a function works.
class EventStreamTest {

    private static final String FOUND = "{\"event\":\"retrieved\",\"data\":[\"audit\\nlogs\"]}";

    private final Connections connections = new Connections(Duration.ofMillis(50));
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpApi api = HttpApi.start(HttpApiSettings.on(0), List.of(), (_, bytes) -> bytes);

    @AfterEach
    void stop() {
        api.close();
        client.close();
    }

    @Test
    void what_a_function_posts_comes_before_its_answer() throws Exception {
        serve(id -> {
            assertThat(post(id, FOUND).status()).isEqualTo(200);
            assertThat(post(id, "{\"event\":\"claim\",\"data\":{\"text\":\"seven years\"}}")
                            .status())
                    .isEqualTo(200);
            return "{\"statusCode\":200,\"body\":\"{\\\"answer\\\":\\\"seven\\\"}\"}";
        });

        var response = ask("text/event-stream");

        assertThat(response.headers().firstValue("content-type")).contains("text/event-stream");
        assertThat(withoutHeartbeats(response)).isEqualTo("""
                event: retrieved
                data: ["audit\\nlogs"]

                event: claim
                data: {"text":"seven years"}

                event: answer
                data: {"answer":"seven"}

                """);
    }

    @Test
    void an_error_before_the_first_event_is_a_response_like_any_other() throws Exception {
        serve(_ -> "{\"statusCode\":403,\"body\":\"{\\\"error\\\":\\\"POLICY_DENIED\\\"}\"}");

        var response = ask("text/event-stream");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).isEqualTo("{\"error\":\"POLICY_DENIED\"}");
    }

    @Test
    void an_error_after_it_is_an_event() throws Exception {
        serve(id -> {
            post(id, FOUND);
            return "{\"statusCode\":503,\"body\":\"{\\\"error\\\":\\\"TRANSIENT\\\"}\"}";
        });

        assertThat(withoutHeartbeats(ask("application/json, text/event-stream")))
                .endsWith("event: error\ndata: {\"error\":\"TRANSIENT\",\"status\":503}\n\n");
    }

    @Test
    void who_does_not_ask_for_events_gets_none() throws Exception {
        serve(id -> {
            assertThat(id).isEmpty();
            return "{\"statusCode\":200,\"body\":\"whole\"}";
        });

        assertThat(ask("application/json").body()).isEqualTo("whole");
    }

    @Test
    void a_reader_who_waits_gets_signs_of_life() throws Exception {
        serve(_ -> {
            sleep(400);
            return "{\"statusCode\":200,\"body\":\"{}\"}";
        });

        assertThat(ask("text/event-stream").body()).startsWith(": still at it\n\n: still at it\n\n");
    }

    @Test
    void a_function_is_told_that_its_reader_has_gone() throws Exception {
        var left = new CountDownLatch(1);
        var told = new CompletableFuture<Integer>();
        serve(id -> {
            post(id, FOUND);
            await(left);
            told.complete(statusOnceGone(id));
            return "{\"statusCode\":200,\"body\":\"{}\"}";
        });

        try (var socket = new Socket("127.0.0.1", api.uri().getPort())) {
            var request =
                    "POST /answers HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nContent-Length: 0\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readNBytes(15)).asString().isEqualTo("HTTP/1.1 200 OK");
        }
        left.countDown();

        assertThat(told.get(5, TimeUnit.SECONDS)).isEqualTo(410);
    }

    @Test
    void messages_that_pose_as_the_end_or_are_too_large_are_refused() throws Exception {
        serve(id -> {
            assertThat(post(id, "{\"event\":\"answer\",\"data\":1}").status()).isEqualTo(400);
            assertThat(post(id, "{\"event\":\"a\\nevent: answer\",\"data\":1}").status())
                    .isEqualTo(400);
            assertThat(post(id, "retrieved").status()).isEqualTo(400);
            assertThat(post(id, "x".repeat(128 * 1024 + 1)).status()).isEqualTo(413);
            assertThat(post("another", FOUND).status()).isEqualTo(410);
            return "{\"statusCode\":200,\"body\":\"{}\"}";
        });

        assertThat(withoutHeartbeats(ask("text/event-stream"))).isEqualTo("event: answer\ndata: {}\n\n");
    }

    /// @param function is given the id of the connection, or nothing
    private void serve(UnaryOperator<String> function) {
        api.close();
        api = HttpApi.start(
                HttpApiSettings.on(0).withConnections(connections),
                List.of(Route.open("POST /answers", "answers")),
                (_, event) -> function.apply(connectionId(event)).getBytes(StandardCharsets.UTF_8));
    }

    private static String connectionId(byte[] event) {
        return JsonMapper.shared()
                .readTree(event)
                .at("/requestContext/connectionId")
                .asString("");
    }

    private ApiResponse post(String id, String message) {
        return connections.post("/@connections/" + id, message.getBytes(StandardCharsets.UTF_8));
    }

    /// The kernel takes a moment to notice that nobody reads.
    private int statusOnceGone(String id) {
        for (int attempt = 0; attempt < 50; attempt++) {
            var status = post(id, FOUND).status();
            if (status != 200) {
                return status;
            }
            sleep(20);
        }
        return 200;
    }

    private HttpResponse<String> ask(String accept) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(api.uri().resolve("/answers"))
                .header("accept", accept)
                .POST(BodyPublishers.ofString("{}"))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static String withoutHeartbeats(HttpResponse<String> response) {
        return response.body().replace(": still at it\n\n", "");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

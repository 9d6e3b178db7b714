package dev.millrace.triage.desk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import dev.millrace.triage.desk.http.DeskHttp.Call;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskHttpTest {

    private static final Call READ = Call.get("/thing?secret=1");
    private static final Call WRITE = Call.of("POST", "/thing", Map.of("a", 1));

    private final Deque<Integer> statuses = new ArrayDeque<>();
    private final List<Duration> waits = new ArrayList<>();
    private String retryAfter = "2";
    private int requests;
    private HttpServer server;
    private DeskHttp http;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        http = new DeskHttp(
                "the desk",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                Authorization.basic("millrace", "secret"),
                new Patience(3, Duration.ofSeconds(20), Duration.ofMillis(1), Duration.ofSeconds(5), waits::add));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests++;
            var status = statuses.isEmpty() ? 200 : statuses.poll();
            exchange.getResponseHeaders().set("retry-after", retryAfter);
            exchange.getResponseHeaders().set("location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
        }
    }

    @Test
    void a_busy_desk_is_asked_again_after_the_time_that_it_says() {
        statuses.addAll(List.of(429, 429));

        assertThat(http.ask(READ).status()).isEqualTo(200);

        assertThat(waits).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    @Test
    void a_desk_that_wants_to_be_left_alone_for_long_is_not_waited_for() {
        statuses.add(429);
        retryAfter = "3600";

        assertThatThrownBy(() -> http.ask(READ)).isInstanceOf(Transient.class).hasMessageContaining("busy");

        assertThat(requests).isEqualTo(1);
    }

    @Test
    void a_pause_that_is_no_number_is_as_long_as_usual() {
        statuses.add(429);
        retryAfter = "Fri, 31 Dec 1999 23:59:59 GMT";

        http.ask(READ);

        assertThat(waits).containsExactly(Duration.ofMillis(1));
    }

    @Test
    void what_may_be_sent_again_is_after_5xx_and_given_up_after_three_attempts() {
        statuses.addAll(List.of(500, 503, 502, 200));

        assertThatThrownBy(() -> http.ask(READ)).isInstanceOf(Transient.class);

        assertThat(requests).isEqualTo(3);
    }

    @Test
    void what_must_not_be_sent_twice_is_sent_once_when_nobody_knows_what_became_of_it() {
        statuses.add(500);

        assertThat(http.tell(WRITE)).isEmpty();

        assertThat(requests).isEqualTo(1);
    }

    @Test
    void what_must_not_be_sent_twice_is_sent_again_when_it_was_turned_away() {
        statuses.add(429);

        assertThat(http.tell(WRITE)).isPresent();

        assertThat(requests).isEqualTo(2);
    }

    @Test
    void nobody_listening_means_that_nothing_was_sent() {
        server.stop(0);

        assertThatThrownBy(() -> http.tell(WRITE)).isInstanceOf(Transient.class);
    }

    @Test
    void what_is_refused_is_not_sent_again_and_says_nothing_of_its_query_or_password() {
        for (var status : List.of(302, 400, 401, 403)) {
            statuses.add(status);
            assertThatThrownBy(() -> http.ask(READ))
                    .isInstanceOf(Defect.class)
                    .hasMessageContaining(status.toString())
                    .hasMessageNotContaining("secret");
        }
        assertThat(requests).isEqualTo(4);
    }

    @Test
    void what_is_not_there_is_said_of_what_is_asked_and_refused_for_what_is_told() {
        statuses.addAll(List.of(404, 404));

        assertThat(http.ask(READ).isFound()).isFalse();
        assertThatThrownBy(() -> http.tell(WRITE)).isInstanceOf(Defect.class);
    }
}

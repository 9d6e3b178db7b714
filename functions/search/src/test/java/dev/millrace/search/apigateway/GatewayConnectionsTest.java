package dev.millrace.search.apigateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.env.Environment;
import dev.millrace.core.text.MaskedText;
import dev.millrace.search.answer.AnswerListener;
import dev.millrace.search.answer.AnswerListener.Retrieved;
import dev.millrace.search.answer.Claim;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayConnectionsTest {

    private static final List<Retrieved> CHUNKS = List.of(new Retrieved(
            "acme/logs.md@3#0", new DocumentId("logs.md"), Optional.of(MaskedText.alreadyMasked("Logs")), 3));
    private static final Claim CLAIM = new Claim(
            MaskedText.alreadyMasked("Seven years."),
            List.of("acme/logs.md@3#0"),
            List.of(MaskedText.alreadyMasked("Seven")));

    private final List<String> posted = new ArrayList<>();
    private int status = 200;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            posted.add(exchange.getRequestURI() + " " + body);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void progress_is_posted_to_the_connection_of_the_call() {
        var listener = at(Optional.of("c-1"));

        listener.retrieved(CHUNKS);
        listener.claimed(CLAIM);

        assertThat(posted)
                .containsExactly(
                        "/@connections/c-1 {\"data\":[{\"chunkId\":\"acme/logs.md@3#0\",\"documentId\":\"logs.md\","
                                + "\"title\":\"Logs\",\"version\":3}],\"event\":\"retrieved\"}",
                        "/@connections/c-1 {\"data\":{\"text\":\"Seven years.\",\"citations\":[\"acme/logs.md@3#0\"],"
                                + "\"quotes\":[\"Seven\"]},\"event\":\"claim\"}");
    }

    @Test
    void how_far_a_model_is_is_posted_now_and_then() {
        var listener = at(Optional.of("c-1"));

        for (var characters = 1; characters <= 1_000; characters++) {
            listener.writing("any", characters);
        }

        assertThat(posted)
                .startsWith("/@connections/c-1 {\"data\":{\"characters\":1,\"model\":\"any\"},\"event\":\"writing\"}")
                .hasSizeLessThan(100);
    }

    @Test
    void a_model_that_is_stopped_while_it_is_heard_silences_nobody_else() throws Exception {
        var listener = at(Optional.of("c-1"));
        var stopped = Thread.ofVirtual().unstarted(() -> {
            Thread.currentThread().interrupt();
            listener.writing("any", 1);
        });

        stopped.start();
        stopped.join();
        listener.claimed(CLAIM);

        assertThat(posted).last().asString().contains("\"event\":\"claim\"");
    }

    @Test
    void who_has_gone_is_posted_to_no_more() {
        status = 410;
        var listener = at(Optional.of("c-1"));

        listener.retrieved(CHUNKS);
        listener.claimed(CLAIM);

        assertThat(posted).hasSize(1);
    }

    @Test
    void a_gateway_out_of_reach_keeps_nobody_from_answering() {
        var listener = at(Optional.of("c-1"));
        server.stop(0);

        listener.retrieved(CHUNKS);
        listener.claimed(CLAIM);

        assertThat(posted).isEmpty();
    }

    @Test
    void without_a_connection_nothing_is_posted() {
        at(Optional.empty()).retrieved(CHUNKS);
        at(Optional.of("../../elsewhere")).retrieved(CHUNKS);
        GatewayConnections.from(new Environment(Map.of()))
                .at(Optional.of("c-1"))
                .retrieved(CHUNKS);

        assertThat(posted).isEmpty();
    }

    private AnswerListener at(Optional<String> connectionId) {
        var endpoint = "http://127.0.0.1:" + server.getAddress().getPort();
        return GatewayConnections.from(new Environment(Map.of("AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI", endpoint)))
                .at(connectionId);
    }
}

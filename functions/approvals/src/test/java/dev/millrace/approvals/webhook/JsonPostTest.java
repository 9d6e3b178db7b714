package dev.millrace.approvals.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JsonPostTest {

    private static final Map<String, String> CONTENT = Map.of("title", "Approval needed");

    private final JsonPost http = new JsonPost(3, Duration.ofMillis(300), Duration.ofMillis(1));
    private Receiver receiver;

    @BeforeEach
    void start() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void what_is_busy_is_tried_again() {
        receiver.answering(429, 503, 200);

        post();

        assertThat(receiver.received()).hasSize(3);
    }

    @Test
    void what_does_not_answer_in_time_is_tried_again() {
        receiver.answering(Receiver.SILENCE, 200);

        post();

        assertThat(receiver.received()).hasSize(2);
    }

    @Test
    void an_answer_that_never_ends_is_not_waited_for() {
        receiver.answering(Receiver.ENDLESS, Receiver.ENDLESS, Receiver.ENDLESS);

        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThatThrownBy(this::post).isInstanceOf(Transient.class));
    }

    @Test
    void an_address_that_nobody_can_have_is_a_defect() {
        for (var address : List.of("http://127.0.0.1:99999/", "http:///hook", "ftp://127.0.0.1/", "http://a b/")) {
            assertThatThrownBy(() -> http.post("the webhook", address, CONTENT, Signature.NONE))
                    .as(address)
                    .isInstanceOf(Defect.class);
        }
    }

    @Test
    void after_three_attempts_it_is_left_for_later() {
        receiver.answering(500, Receiver.SILENCE, 500, 200);

        assertThatThrownBy(this::post).isInstanceOf(Transient.class);

        assertThat(receiver.received()).hasSize(3);
    }

    @Test
    void what_is_refused_is_not_tried_again_and_its_address_is_not_told() {
        receiver.answering(403);

        assertThatThrownBy(this::post).isInstanceOf(Defect.class).hasMessageNotContaining(receiver.url());

        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void a_redirect_is_not_followed() {
        receiver.answering(302);

        assertThatThrownBy(this::post).isInstanceOf(Defect.class);

        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void nobody_listening_is_left_for_later_and_no_address_is_a_defect() {
        receiver.close();

        assertThatThrownBy(this::post).isInstanceOf(Transient.class);
        assertThatThrownBy(() -> http.post("the webhook", "no url", CONTENT, Signature.NONE))
                .isInstanceOf(Defect.class);
    }

    @Test
    void a_signature_is_over_time_and_body() {
        http.post(
                "the webhook",
                receiver.url(),
                Map.of("a", 1),
                Signature.by("key", () -> Instant.ofEpochSecond(1_700_000_000)));

        var sent = receiver.received().getFirst();
        assertThat(sent.body()).isEqualTo("{\"a\":1}");
        assertThat(sent.headers())
                .containsEntry("x-millrace-timestamp", "1700000000")
                .containsEntry(
                        "x-millrace-signature",
                        // printf 'v1:1700000000:{"a":1}' | openssl dgst -sha256 -hmac key
                        "v1=d9557872749208eb6fd1b4949933064d21edc4f53ab77a187f5569f605c14ec1");
    }

    private void post() {
        http.post("the webhook", receiver.url(), CONTENT, Signature.NONE);
    }
}

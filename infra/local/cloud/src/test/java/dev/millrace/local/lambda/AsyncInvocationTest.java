package dev.millrace.local.lambda;

import static dev.millrace.local.lambda.LambdaLab.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.local.lambda.RecordingDestinations.Delivery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsyncInvocationTest {

    private final RecordingDestinations destinations = new RecordingDestinations();
    private LambdaLab lab;

    @BeforeEach
    void prepare(@TempDir Path folder) throws Exception {
        lab = LambdaLab.in(folder);
    }

    @Test
    void an_event_is_handled_and_its_destination_hears_of_it() throws Exception {
        var function = lab.tiny("tiny").withAsync(AsyncSettings.DEFAULT.withOnSuccess("arn:done"));
        try (var lambda = lab.start(lab.settings(), destinations, function)) {
            var id = lambda.send("tiny", json("{\"order\":7}"));

            var told = LambdaJson.read(next("arn:done").what());
            assertThat(told.at("/requestContext/requestId").asString()).isEqualTo(id);
            assertThat(told.at("/requestContext/condition").asString()).isEqualTo("Success");
            assertThat(told.at("/requestPayload/order").asInt()).isEqualTo(7);
            assertThat(told.at("/responsePayload/order").asInt()).isEqualTo(7);
        }
    }

    @Test
    void an_event_on_which_the_function_fails_is_tried_three_times_then_given_up() throws Exception {
        var settings = AsyncSettings.DEFAULT.withOnFailure("arn:failed").withDeadLetters("arn:dead");
        try (var lambda =
                lab.start(lab.settings(), destinations, lab.tiny("tiny").withAsync(settings))) {
            var id = lambda.send("tiny", json("\"boom\""));

            var told = LambdaJson.read(next("arn:failed").what());
            assertThat(told.at("/requestContext/condition").asString()).isEqualTo("RetriesExhausted");
            assertThat(told.at("/requestContext/approximateInvokeCount").asInt())
                    .isEqualTo(3);
            assertThat(told.at("/responseContext/functionError").asString()).isEqualTo("Unhandled");
            assertThat(told.at("/responsePayload/errorMessage").asString()).isEqualTo("boom");
            var dead = next("arn:dead");
            assertThat(dead.what()).isEqualTo("\"boom\"");
            assertThat(dead.attributes()).containsEntry("RequestID", id);
            assertThat(lab.log("tiny").split("START RequestId: " + id, -1)).hasSize(4);
        }
    }

    @Test
    void an_event_that_is_throttled_too_long_is_given_up() throws Exception {
        var settings = new AsyncSettings(
                        2,
                        Duration.ofMillis(50),
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty())
                .withOnFailure("arn:failed");
        var closed = lab.tiny("closed").withReservedConcurrency(0).withAsync(settings);
        try (var lambda = lab.start(lab.settings(), destinations, closed)) {
            lambda.send("closed", json("{}"));

            var told = LambdaJson.read(next("arn:failed").what());
            assertThat(told.at("/requestContext/condition").asString()).isEqualTo("EventAgeExceeded");
            assertThat(told.has("responsePayload")).isFalse();
        }
    }

    @Test
    void an_event_that_was_accepted_survives_the_launcher() throws Exception {
        try (var lambda = lab.start(lab.settings(), destinations, lab.tiny("tiny"))) {
            lambda.send("tiny", json("\"slow\""));
            lambda.send("tiny", json("\"second\""));
        }
        var patient = lab.tiny("tiny")
                .withTimeout(Duration.ofSeconds(1))
                .withAsync(AsyncSettings.DEFAULT.withOnSuccess("arn:done"));
        try (var lambda = lab.start(lab.settings(), destinations, patient)) {
            assertThat(lambda.functions()).hasSize(1);
            assertThat(LambdaJson.read(next("arn:done").what())
                            .path("requestPayload")
                            .asString())
                    .isEqualTo("second");
        }
    }

    @Test
    void a_destination_that_fails_once_is_told_again() throws Exception {
        var failing = new Destinations() {
            private int calls;

            @Override
            public void deliver(String arn, byte[] invocationRecord) {
                if (calls++ == 0) {
                    throw new IllegalStateException("not now");
                }
                destinations.deliver(arn, invocationRecord);
            }

            @Override
            public void deadLetter(String arn, byte[] event, java.util.Map<String, String> attributes) {
                destinations.deadLetter(arn, event, attributes);
            }
        };
        var function = lab.tiny("tiny").withAsync(AsyncSettings.DEFAULT.withOnSuccess("arn:done"));
        try (var lambda = lab.start(lab.settings(), failing, function)) {
            lambda.send("tiny", json("1"));

            assertThat(next("arn:done").what()).contains("\"Success\"");
        }
        assertThat(Files.readString(lab.folder().resolve("data/lambda/events.journal"))
                        .lines())
                .last()
                .asString()
                .startsWith("{\"finish\":");
    }

    private Delivery next(String arn) throws InterruptedException {
        var delivery = Objects.requireNonNull(destinations.deliveries().poll(30, TimeUnit.SECONDS));
        assertThat(delivery.arn()).isEqualTo(arn);
        return delivery;
    }
}

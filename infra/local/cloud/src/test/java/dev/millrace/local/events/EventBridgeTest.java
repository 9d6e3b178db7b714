package dev.millrace.local.events;

import static dev.millrace.local.events.Samples.definitions;
import static dev.millrace.local.events.Samples.event;
import static dev.millrace.local.events.Samples.everything;
import static dev.millrace.local.events.Samples.rule;
import static dev.millrace.local.events.Samples.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.local.template.model.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventBridgeTest {

    @TempDir
    Path folder;

    private final RecordingTargets targets = new RecordingTargets();
    private final StepByStep pace = new StepByStep();
    private final List<EventJson> seen = new ArrayList<>();

    @Test
    void an_event_goes_to_every_target_of_every_rule_that_it_matches() {
        var other = rule("other", "millrace", "{\"detail\":{\"tenant\":[\"globex\"]}}", target());
        var both = everything(target(), target("second", "arn:other", new Target.Input.WholeEvent()));
        try (var bridge = bridge(definitions(both, other))) {
            bridge.put("millrace", event("1"));

            assertThat(targets.payloads())
                    .containsExactly(event("1").text(), event("1").text());
            assertThat(targets.delivered).extracting(Delivery::name).doesNotHaveDuplicates();
            assertThat(bridge.isIdle()).isTrue();
        }
    }

    @Test
    void rules_hear_their_own_bus_only_and_the_observer_hears_all() {
        try (var bridge = bridge(definitions(everything(target())))) {
            bridge.put("default", event("1"));
            bridge.put("millrace", event("2"));
            bridge.put("unknown", event("3"));
        }
        assertThat(targets.delivered).extracting(Delivery::eventId).containsExactly("2");
        assertThat(seen).extracting(EventJson::id).containsExactly("1", "2");
    }

    @Test
    void an_event_is_sent_on_from_bus_to_bus() {
        var onward = rule(
                "onward",
                "default",
                "{\"source\":[\"millrace\"]}",
                target("bus", Samples.BUS.arn(), new Target.Input.WholeEvent()));
        try (var bridge = bridge(definitions(onward, everything(target())))) {
            bridge.put("default", event("1"));
        }
        assertThat(targets.payloads()).containsExactly(event("1").text());
    }

    @Test
    void a_failed_delivery_is_tried_again_until_it_arrives() {
        targets.failing(5);
        try (var bridge = bridge(definitions(everything(target())))) {
            bridge.put("millrace", event("1"));

            assertThat(targets.delivered).hasSize(1);
            assertThat(targets.attempts).isEqualTo(6);
        }
    }

    @Test
    void after_its_last_retry_an_event_becomes_a_dead_letter_that_says_why() {
        targets.failing(Integer.MAX_VALUE);
        var rule = everything(Samples.targetWithDeadLetters(2, Duration.ofHours(1)));
        try (var bridge = bridge(definitions(rule))) {
            bridge.put("millrace", event("1"));

            assertThat(targets.attempts).isEqualTo(3);
            assertThat(targets.deadLetters).singleElement().satisfies(letter -> {
                assertThat(letter.queueArn()).isEqualTo(Samples.DEAD_LETTERS);
                assertThat(letter.body()).isEqualTo(event("1").text());
                assertThat(letter.attributes())
                        .containsEntry("RULE_ARN", rule.arn())
                        .containsEntry("TARGET_ARN", Samples.QUEUE)
                        .containsEntry("ERROR_CODE", "SDK_CLIENT_ERROR")
                        .containsEntry("ERROR_MESSAGE", "The queue is not there yet")
                        .containsEntry("RETRY_ATTEMPTS", "2")
                        .containsEntry("EXHAUSTED_RETRY_CONDITION", "MaximumRetryAttempts");
            });
            assertThat(bridge.isIdle()).isTrue();
        }
    }

    @Test
    void an_event_that_grows_too_old_becomes_a_dead_letter() {
        targets.failing(Integer.MAX_VALUE);
        try (var bridge = bridge(definitions(everything(Samples.targetWithDeadLetters(185, Duration.ofMinutes(1)))))) {
            bridge.put("millrace", event("1"));
        }
        assertThat(targets.attempts).isBetween(5, 20);
        assertThat(targets.deadLetters.getFirst().attributes())
                .containsEntry("EXHAUSTED_RETRY_CONDITION", "MaximumEventAgeInSeconds");
    }

    @Test
    void what_can_never_be_delivered_is_not_tried_again() {
        targets.undeliverable();
        try (var bridge = bridge(definitions(everything(Samples.targetWithDeadLetters(185, Duration.ofHours(1)))))) {
            bridge.put("millrace", event("1"));
        }
        assertThat(targets.attempts).isEqualTo(1);
        assertThat(targets.deadLetters.getFirst().attributes())
                .containsEntry("ERROR_CODE", "NO_RESOURCE")
                .doesNotContainKey("EXHAUSTED_RETRY_CONDITION");
    }

    @Test
    void a_definition_that_aws_would_refuse_stops_the_start() {
        assertThatThrownBy(() -> bridge(definitions(rule("broken", "millrace", "{\"source\":1}"))))
                .hasMessageContaining("Rule broken: Event pattern is not valid");
        assertThatThrownBy(() -> bridge(definitions(rule("lost", "nowhere", "{\"source\":[\"x\"]}"))))
                .hasMessageContaining("event bus nowhere");
    }

    private EventBridge bridge(Definitions definitions) {
        return new EventBridge(definitions, folder, targets, seen::add, pace);
    }
}

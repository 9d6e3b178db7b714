package dev.millrace.local.events;

import static dev.millrace.local.events.Samples.schedule;
import static dev.millrace.local.events.Samples.scheduled;
import static dev.millrace.local.events.Samples.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.local.template.model.Schedule;
import dev.millrace.local.template.model.Target.Input;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The clock starts on a Monday at nine, in UTC.
class SchedulesTest {

    @TempDir
    Path folder;

    private final RecordingTargets targets = new RecordingTargets();
    private final StepByStep pace = new StepByStep();

    @Test
    void a_rule_with_a_rate_sends_a_scheduled_event_each_time() {
        try (var _ = bridge(Samples.definitions(scheduled("rate(5 minutes)", target())))) {
            pace.advance(Duration.ofMinutes(4));
            assertThat(targets.delivered).isEmpty();
            pace.advance(Duration.ofMinutes(1));
            pace.advance(Duration.ofMinutes(5));
        }
        assertThat(targets.payloads()).hasSize(2);
        var event = EventJson.parse(targets.payloads().getFirst());
        assertThat(event.source()).isEqualTo("aws.events");
        assertThat(event.detailType()).isEqualTo("Scheduled Event");
        assertThat(event.json().path("time").asString()).isEqualTo("2026-03-02T09:05:00Z");
        assertThat(event.detail().isEmpty()).isTrue();
        assertThat(targets.delivered).extracting(Delivery::name).doesNotHaveDuplicates();
    }

    @Test
    void what_was_missed_is_not_made_up_for() {
        try (var _ = bridge(Samples.definitions(scheduled("rate(1 minute)", target())))) {
            pace.advance(Duration.ofHours(3));
            pace.advance(Duration.ofSeconds(30));
        }
        assertThat(targets.delivered).hasSize(1);
    }

    @Test
    void a_schedule_runs_by_the_clock_of_its_zone_until_it_ends() {
        var input = new Input.Constant("{\"due\":\"<aws.scheduler.scheduled-time>\"}");
        var end = Optional.of(Instant.parse("2026-03-04T00:00:00Z"));
        var nightly = schedule("cron(30 1 * * ? *)", "Europe/Berlin", end, target("t", "arn:lambda", input));
        try (var _ = bridge(onlyThe(nightly))) {
            for (int hour = 0; hour < 100; hour++) {
                pace.advance(Duration.ofHours(1));
            }
        }
        assertThat(targets.payloads()).containsExactly("{\"due\":\"2026-03-03T00:30:00Z\"}");
    }

    @Test
    void a_schedule_at_an_instant_runs_once() {
        var once = schedule("at(2026-03-02T12:00:00)", "UTC", Optional.empty(), target());
        try (var _ = bridge(onlyThe(once))) {
            for (int hour = 0; hour < 10; hour++) {
                pace.advance(Duration.ofHours(1));
            }
        }
        assertThat(targets.payloads())
                .singleElement()
                .satisfies(
                        payload -> assertThat(EventJson.parse(payload).source()).isEqualTo("aws.scheduler"));
    }

    private EventBridge bridge(Definitions definitions) {
        return new EventBridge(definitions, folder, targets, _ -> {}, pace);
    }

    private static Definitions onlyThe(Schedule schedule) {
        return new Definitions(List.of(), List.of(), List.of(schedule));
    }
}

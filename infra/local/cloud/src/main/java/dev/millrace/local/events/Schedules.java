package dev.millrace.local.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.local.events.timetable.Job;
import dev.millrace.local.events.timetable.Timetable;
import dev.millrace.local.template.model.Rule;
import dev.millrace.local.template.model.Schedule;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Rules and schedules that time triggers.
///
/// What was due while nobody was there is not made up for: each runs at most once per look at the clock.
final class Schedules {

    private final List<Job> jobs = new ArrayList<>();
    private final BiConsumer<List<Route>, EventJson> send;

    /// @param start what was due until this instant does not run
    /// @throws IllegalArgumentException if an expression is none
    Schedules(Definitions definitions, Instant start, BiConsumer<List<Route>, EventJson> send) {
        this.send = send;
        definitions.rules().stream().filter(Rule::enabled).forEach(rule -> add(rule, start));
        definitions.schedules().stream().filter(Schedule::enabled).forEach(schedule -> add(schedule, start));
    }

    /// Runs whatever has come due since the last call.
    void runDue(Instant now) {
        jobs.forEach(job -> job.runDue(now));
    }

    private void add(Rule rule, Instant start) {
        var routes = Route.of(rule).toList();
        var noDetail = EventJson.MAPPER.createObjectNode();
        rule.schedule()
                .map(expression -> Timetable.of(expression, ZoneOffset.UTC, start))
                .ifPresent(timetable -> jobs.add(new Job(
                        timetable,
                        start,
                        due -> send.accept(routes, event("aws.events", rule.arn(), due, noDetail.deepCopy())))));
    }

    private void add(Schedule schedule, Instant start) {
        var anchor = schedule.start().orElse(start);
        var timetable = Timetable.of(schedule.expression(), schedule.zone(), anchor)
                .between(schedule.start().orElse(Instant.MIN), schedule.end().orElse(Instant.MAX));
        var routes = List.of(Route.of(schedule));
        var noDetail = StringNode.valueOf("{}");
        jobs.add(new Job(
                timetable, start, due -> send.accept(routes, event("aws.scheduler", schedule.arn(), due, noDetail))));
    }

    /// The same tick is always the same event.
    private static EventJson event(String source, String arn, Instant due, JsonNode detail) {
        var id = UUID.nameUUIDFromBytes((arn + "\n" + due).getBytes(UTF_8));
        return EventJson.of(id.toString(), source, "Scheduled Event", due, List.of(arn), detail);
    }
}

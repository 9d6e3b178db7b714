package dev.millrace.local.events;

import dev.millrace.local.template.Deployment;
import dev.millrace.local.template.model.EventBus;
import dev.millrace.local.template.model.Rule;
import dev.millrace.local.template.model.Schedule;
import dev.millrace.local.template.model.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Small rules, targets and events.
final class Samples {

    static final String QUEUE = Deployment.arn("sqs", "work");
    static final String DEAD_LETTERS = Deployment.arn("sqs", "work-dlq");
    static final EventBus BUS = new EventBus("Bus", "millrace", Deployment.arn("events", "event-bus/millrace"));

    private Samples() {}

    static EventJson event(String id) {
        return event(id, "{\"tenant\":\"acme\",\"count\":3}");
    }

    static EventJson event(String id, String detail) {
        return EventJson.of(
                id,
                "millrace",
                "DocumentSubmitted",
                Instant.parse("2026-03-02T09:00:00Z"),
                List.of(),
                EventJson.MAPPER.readTree(detail));
    }

    static Target target(String id, String arn, Target.Input input) {
        return new Target(id, arn, input, Target.RetryPolicy.DEFAULT, Optional.empty(), Optional.empty());
    }

    static Target target() {
        return target("queue", QUEUE, new Target.Input.WholeEvent());
    }

    static Target targetWithDeadLetters(int retries, Duration age) {
        return new Target(
                "queue",
                QUEUE,
                new Target.Input.WholeEvent(),
                new Target.RetryPolicy(retries, age),
                Optional.of(DEAD_LETTERS),
                Optional.empty());
    }

    static Rule rule(String name, String bus, String pattern, Target... targets) {
        return new Rule(name, name, arn(name), bus, Optional.of(pattern), Optional.empty(), true, List.of(targets));
    }

    static Rule everything(Target... targets) {
        return rule("everything", "millrace", "{\"source\":[\"millrace\"]}", targets);
    }

    static Rule scheduled(String expression, Target... targets) {
        return new Rule(
                "tick",
                "tick",
                arn("tick"),
                "default",
                Optional.empty(),
                Optional.of(expression),
                true,
                List.of(targets));
    }

    static Schedule schedule(String expression, String zone, Optional<Instant> end, Target target) {
        return new Schedule(
                "nightly",
                "nightly",
                Deployment.arn("scheduler", "schedule/default/nightly"),
                expression,
                ZoneId.of(zone),
                Optional.empty(),
                end,
                true,
                target);
    }

    static Definitions definitions(Rule... rules) {
        return new Definitions(List.of(BUS), List.of(rules), List.of());
    }

    private static String arn(String rule) {
        return Deployment.arn("events", "rule/millrace/" + rule);
    }
}

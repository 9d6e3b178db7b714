package dev.millrace.local.statemachines.execution;

import dev.millrace.local.statemachines.Yaml;
import dev.millrace.local.statemachines.definition.Definition;
import dev.millrace.local.statemachines.json.Json;
import dev.millrace.local.statemachines.jsonata.Expressions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Drives one execution by hand: answers its tasks and moves its time.
final class Run {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    final Execution execution;
    final List<Signal> signals = new ArrayList<>();
    final List<TaskCall> open = new ArrayList<>();
    Instant now = START;

    private Run(Definition definition, JsonNode input) {
        this.execution = fresh(definition, input);
        apply(new Signal.Begin(now));
    }

    static Run of(String yaml, String input) {
        return new Run(Yaml.definition(yaml), Json.parse(input));
    }

    static Execution fresh(Definition definition, JsonNode input) {
        var identity = new Identity(
                "arn:aws:states:us-east-1:000000000000:stateMachine:m",
                "m",
                "x",
                "arn:aws:states:us-east-1:000000000000:execution:m:x",
                "role",
                42);
        return new Execution(identity, definition, input, START, new Expressions());
    }

    Run apply(Signal signal) {
        signals.add(signal);
        open.addAll(execution.apply(signal));
        return this;
    }

    Run pass(Duration time) {
        now = now.plus(time);
        return apply(new Signal.Tick(now));
    }

    /// Answers the oldest open call.
    Run succeed(String output) {
        return apply(new Signal.Succeeded(now, open.removeFirst().id(), Json.parse(output)));
    }

    Run fail(String error) {
        return apply(new Signal.Failed(now, open.removeFirst().id(), Optional.of(error), Optional.of("because")));
    }

    /// Answers every call, and lets time pass, until the execution ends.
    Run finish(Function<TaskCall, JsonNode> answers) {
        while (!execution.outcome().ended()) {
            if (open.isEmpty()) {
                now = execution.nextDeadline().orElseThrow();
                apply(new Signal.Tick(now));
            } else {
                var call = open.removeFirst();
                apply(new Signal.Succeeded(now, call.id(), answers.apply(call)));
            }
        }
        return this;
    }

    String output() {
        return execution.outcome().output().map(Json::text).orElse("no output: " + execution.outcome());
    }

    Optional<String> error() {
        return execution.outcome().error();
    }

    List<String> types() {
        return execution.events().stream().map(HistoryEvent::type).toList();
    }

    String history() {
        return execution.events().stream()
                .map(event -> event.toJson().toString())
                .toList()
                .toString();
    }
}

package dev.millrace.local.statemachines;

import dev.millrace.local.statemachines.definition.Definition;
import dev.millrace.local.statemachines.execution.Execution;
import dev.millrace.local.statemachines.execution.HistoryEvent;
import dev.millrace.local.statemachines.execution.Identity;
import dev.millrace.local.statemachines.execution.Signal;
import dev.millrace.local.statemachines.execution.TaskCall;
import dev.millrace.local.statemachines.json.Json;
import dev.millrace.local.statemachines.jsonata.Expressions;
import dev.millrace.local.statemachines.task.TaskIntegration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Tries one state on its own, as TestState does: nothing is journaled, and nobody waits.
public final class StateTrial {

    private static final String NAME = "StateName";
    private static final String VARIABLES = "Variables before";

    private final Execution execution;

    private StateTrial(Execution execution) {
        this.execution = execution;
    }

    /// @param status `SUCCEEDED`, `FAILED`, `RETRIABLE` or `CAUGHT_ERROR`
    public record Result(
            String status,
            Optional<JsonNode> output,
            Optional<String> nextState,
            Optional<String> error,
            Optional<String> cause) {}

    static Result run(
            JsonNode state,
            JsonNode input,
            JsonNode variables,
            Instant now,
            Predicate<String> resources,
            Function<TaskCall, TaskIntegration.Result> tasks) {
        var definition = Definition.of(machine(state, variables), resources);
        var machine = Account.LOCAL.machineArn("trial");
        var identity = new Identity(
                machine, "trial", "trial", Account.LOCAL.executionArn("trial", "trial"), Account.LOCAL.roleArn(), 1);
        var trial = new StateTrial(new Execution(identity, definition, input, now, new Expressions()));
        return trial.result(now, tasks);
    }

    /// The state, one before it that sets the variables, and an end wherever it may lead.
    private static JsonNode machine(JsonNode state, JsonNode variables) {
        var machine = Json.object().put("QueryLanguage", "JSONata").put("StartAt", VARIABLES);
        var states = machine.putObject("States");
        states.putObject(VARIABLES).put("Type", "Pass").put("Next", NAME).set("Assign", variables);
        states.set(NAME, state);
        targets(state).forEach(name -> states.putObject(name).put("Type", "Succeed"));
        return machine;
    }

    private static List<String> targets(JsonNode state) {
        var entries =
                Stream.of("Choices", "Catch").flatMap(list -> state.path(list).valueStream());
        return Stream.concat(
                        Stream.of(state.path("Default")),
                        Stream.concat(Stream.of(state), entries).map(entry -> entry.path("Next")))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .distinct()
                .toList();
    }

    private Result result(Instant now, Function<TaskCall, TaskIntegration.Result> tasks) {
        var calls = execution.apply(new Signal.Begin(now));
        while (!calls.isEmpty() && failure().isEmpty()) {
            var answered = calls.stream()
                    .map(call -> new TaskRunner.Finished(call, tasks.apply(call)).signal(now))
                    .toList();
            calls = answered.stream()
                    .flatMap(signal -> execution.apply(signal).stream())
                    .toList();
        }
        if (exited().isEmpty() && failure().isEmpty()) {
            execution.nextDeadline().ifPresent(at -> execution.apply(new Signal.Tick(at)));
        }
        return outcome();
    }

    private Result outcome() {
        var failed = failure();
        var exit = exited();
        var error = failed.flatMap(details -> details.optional("error")).map(JsonNode::stringValue);
        var cause = failed.flatMap(details -> details.optional("cause")).map(JsonNode::stringValue);
        if (exit.isPresent()) {
            var output = Json.parse(exit.get().get("output").stringValue());
            return new Result(
                    failed.isPresent() ? "CAUGHT_ERROR" : "SUCCEEDED", Optional.of(output), next(), error, cause);
        }
        var ended = execution.outcome();
        return ended.ended()
                ? new Result("FAILED", Optional.empty(), Optional.empty(), ended.error(), ended.cause())
                : new Result("RETRIABLE", Optional.empty(), Optional.empty(), error, cause);
    }

    private Optional<ObjectNode> exited() {
        return details(event -> event.type().endsWith("StateExited"))
                .filter(details -> details.path("name").asString("").equals(NAME))
                .findFirst();
    }

    private Optional<ObjectNode> failure() {
        return details(event -> event.type().endsWith("Failed") && !event.type().startsWith("Execution"))
                .findFirst();
    }

    private Optional<String> next() {
        return details(event -> event.type().endsWith("StateEntered"))
                .map(details -> details.path("name").asString(""))
                .filter(name -> !name.equals(NAME) && !name.equals(VARIABLES))
                .findFirst();
    }

    private Stream<ObjectNode> details(Predicate<HistoryEvent> wanted) {
        return execution.events().stream()
                .filter(wanted)
                .flatMap(event -> event.details().stream())
                .map(HistoryEvent.Details::content);
    }
}

package dev.millrace.local.statemachines.definition;

import dev.millrace.local.statemachines.definition.State.Common;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Turns validated JSON into typed states.
final class WorkflowReader {

    private static final long DEFAULT_INTERVAL_SECONDS = 1;
    private static final int DEFAULT_ATTEMPTS = 3;
    private static final double DEFAULT_BACKOFF = 2.0;

    Workflow read(JsonNode source) {
        var states = new LinkedHashMap<String, State>();
        source.get("States")
                .properties()
                .forEach(state -> states.put(state.getKey(), state(state.getKey(), state.getValue())));
        return new Workflow(text(source, "StartAt"), states);
    }

    private State state(String name, JsonNode source) {
        var common =
                new Common(name, source.optional("Assign"), source.optional("Output"), optionalText(source, "Next"));
        return switch (text(source, "Type")) {
            case "Pass" -> new State.Pass(common);
            case "Task" -> task(common, source);
            case "Choice" -> new State.Choice(common, rules(source), optionalText(source, "Default"));
            case "Wait" -> new State.Wait(common, source.optional("Seconds"), source.optional("Timestamp"));
            case "Parallel" -> parallel(common, source);
            case "Map" -> forEach(common, source);
            case "Succeed" -> new State.Succeed(common);
            case "Fail" -> new State.Fail(common, source.optional("Error"), source.optional("Cause"));
            default -> throw new IllegalStateException("The definition was not validated: " + source);
        };
    }

    private State task(Common common, JsonNode source) {
        return new State.Task(
                common,
                text(source, "Resource"),
                source.optional("Arguments"),
                source.optional("TimeoutSeconds"),
                source.optional("HeartbeatSeconds"),
                retriers(source),
                catchers(source));
    }

    private State parallel(Common common, JsonNode source) {
        var branches = source.get("Branches").valueStream().map(this::read).toList();
        return new State.Parallel(common, branches, source.optional("Arguments"), retriers(source), catchers(source));
    }

    private State forEach(Common common, JsonNode source) {
        return new State.ForEach(
                common,
                read(source.optional("ItemProcessor").orElseGet(() -> source.get("Iterator"))),
                source.optional("Items"),
                source.optional("ItemSelector"),
                source.optional("MaxConcurrency"),
                retriers(source),
                catchers(source));
    }

    private static List<State.Rule> rules(JsonNode source) {
        return source.get("Choices")
                .valueStream()
                .map(rule -> new State.Rule(
                        rule.get("Condition"), text(rule, "Next"), rule.optional("Assign"), rule.optional("Output")))
                .toList();
    }

    private static List<Retrier> retriers(JsonNode source) {
        return each(source, "Retry").stream()
                .map(retrier -> new Retrier(
                        texts(retrier, "ErrorEquals"),
                        retrier.optional("IntervalSeconds")
                                .map(JsonNode::longValue)
                                .orElse(DEFAULT_INTERVAL_SECONDS),
                        retrier.optional("MaxAttempts").map(JsonNode::intValue).orElse(DEFAULT_ATTEMPTS),
                        retrier.optional("BackoffRate")
                                .map(JsonNode::doubleValue)
                                .orElse(DEFAULT_BACKOFF),
                        retrier.optional("MaxDelaySeconds").map(JsonNode::longValue),
                        optionalText(retrier, "JitterStrategy")
                                .filter("FULL"::equals)
                                .isPresent()))
                .toList();
    }

    private static List<Catcher> catchers(JsonNode source) {
        return each(source, "Catch").stream()
                .map(catcher -> new Catcher(
                        texts(catcher, "ErrorEquals"),
                        text(catcher, "Next"),
                        catcher.optional("Assign"),
                        catcher.optional("Output")))
                .toList();
    }

    private static List<JsonNode> each(JsonNode source, String field) {
        return source.optional(field).map(list -> list.valueStream().toList()).orElse(List.of());
    }

    private static List<String> texts(JsonNode source, String field) {
        return each(source, field).stream().map(JsonNode::stringValue).toList();
    }

    private static String text(JsonNode source, String field) {
        return source.get(field).stringValue();
    }

    private static Optional<String> optionalText(JsonNode source, String field) {
        return source.optional(field).map(JsonNode::stringValue);
    }
}

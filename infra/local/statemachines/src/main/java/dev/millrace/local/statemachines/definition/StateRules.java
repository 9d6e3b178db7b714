package dev.millrace.local.statemachines.definition;

import dev.millrace.local.statemachines.jsonata.Expressions;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// What must hold inside one state.
final class StateRules {

    private final JsonNode state;
    private final String path;
    private final JsonNode siblings;
    private final Predicate<String> resources;
    private final List<Problem> problems;

    StateRules(JsonNode state, String path, JsonNode siblings, Predicate<String> resources, List<Problem> problems) {
        this.state = state;
        this.path = path;
        this.siblings = siblings;
        this.resources = resources;
        this.problems = problems;
    }

    void check(String type) {
        switch (type) {
            case "Pass" -> transition();
            case "Task" -> task();
            case "Choice" -> choice();
            case "Wait" -> waits();
            case "Parallel" -> {
                transition();
                recovery();
                nonEmpty("Branches");
            }
            case "Map" -> forEach();
            default -> {}
        }
        for (var field :
                List.of("Assign", "Output", "Arguments", "Items", "ItemSelector", "Error", "Cause", "Seconds")) {
            state.optional(field).ifPresent(value -> expressions(value, path + "/" + field));
        }
        state.optional("Assign").ifPresent(assign -> assignments(assign, path + "/Assign"));
    }

    private void task() {
        transition();
        recovery();
        var resource = state.path("Resource").asString("");
        if (!resource.startsWith("arn:")) {
            problem("/Resource", "must be an ARN, not " + state.path("Resource"));
        } else if (!resources.test(resource)) {
            problem("/Resource", "nothing here runs " + resource);
        }
        seconds("TimeoutSeconds", 1);
        seconds("HeartbeatSeconds", 1);
        if (state.path("HeartbeatSeconds").isInt()
                && state.path("TimeoutSeconds").isInt()
                && state.get("HeartbeatSeconds").intValue()
                        >= state.get("TimeoutSeconds").intValue()) {
            problem("/HeartbeatSeconds", "must be smaller than TimeoutSeconds");
        }
    }

    private void choice() {
        nonEmpty("Choices");
        target(state.path("Default"), "/Default", false);
        var index = 0;
        for (var rule : state.path("Choices")) {
            var at = "/Choices/" + index++;
            target(rule.path("Next"), at + "/Next", true);
            var condition = rule.path("Condition");
            if (!condition.isBoolean() && !Expressions.isExpression(condition)) {
                problem(at + "/Condition", "must be a JSONata expression or a boolean");
            }
            expressions(rule, path + at);
        }
    }

    private void waits() {
        transition();
        if (state.has("Seconds") == state.has("Timestamp")) {
            problem("", "a Wait state needs exactly one of Seconds and Timestamp");
        }
        seconds("Seconds", 0);
    }

    private void forEach() {
        transition();
        recovery();
        if (state.has("ItemProcessor") == state.has("Iterator")) {
            problem("/ItemProcessor", "a Map state needs an ItemProcessor");
        }
        seconds("MaxConcurrency", 0);
    }

    private void transition() {
        var ends = state.path("End").asBoolean(false);
        if (ends == state.has("Next")) {
            problem("", "needs exactly one of Next and End");
        }
        target(state.path("Next"), "/Next", false);
    }

    private void recovery() {
        new RecoveryRules(path, problems).check(state);
        var index = 0;
        for (var catcher : state.path("Catch")) {
            target(catcher.path("Next"), "/Catch/" + index, true);
            expressions(catcher, path + "/Catch/" + index++);
        }
    }

    private void target(JsonNode name, String at, boolean required) {
        if (name.isMissingNode() && !required) {
            return;
        }
        if (!siblings.has(name.asString(""))) {
            problem(at, "must name a state beside this one, not " + name);
        }
    }

    private void seconds(String field, int least) {
        var value = state.path(field);
        if (value.isMissingNode() || Expressions.isExpression(value)) {
            return;
        }
        if (!value.isIntegralNumber() || value.longValue() < least) {
            problem("/" + field, "must be a whole number from " + least + ", or a JSONata expression");
        }
    }

    private void nonEmpty(String field) {
        if (!state.path(field).isArray() || state.get(field).isEmpty()) {
            problem("/" + field, "must be a list with at least one entry");
        }
    }

    private void assignments(JsonNode assign, String at) {
        if (!assign.isObject()) {
            problems.add(new Problem(at, "must be an object of variable names"));
            return;
        }
        assign.propertyNames().stream()
                .filter(name -> name.equals("states") || !Character.isLetter(name.charAt(0)))
                .forEach(name -> problems.add(new Problem(at + "/" + name, "is not a variable name")));
    }

    private void expressions(JsonNode value, String at) {
        if (Expressions.isExpression(value)) {
            Expressions.syntaxError(Expressions.inner(value))
                    .ifPresent(error -> problems.add(new Problem(at, "is not JSONata: " + error)));
        }
        value.properties().forEach(field -> expressions(field.getValue(), at + "/" + field.getKey()));
        if (value.isArray()) {
            var index = 0;
            for (var item : value) {
                expressions(item, at + "/" + index++);
            }
        }
    }

    private void problem(String at, String message) {
        problems.add(new Problem(path + at, message));
    }
}

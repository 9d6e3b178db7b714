package dev.millrace.local.statemachines.definition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// Finds everything that keeps a definition from running here: first the graph of states, then each state.
final class Validator {

    private static final Set<String> TOP_LEVEL =
            Set.of("StartAt", "States", "Comment", "QueryLanguage", "Version", "TimeoutSeconds", "ProcessorConfig");

    private final List<Problem> problems = new ArrayList<>();
    private final Predicate<String> resources;

    Validator(Predicate<String> resources) {
        this.resources = resources;
    }

    List<Problem> check(JsonNode source) {
        workflow(source, "", source.path("QueryLanguage").asString("JSONPath"));
        return problems;
    }

    private void workflow(JsonNode source, String path, String language) {
        if (!source.isObject()
                || !source.path("States").isObject()
                || source.get("States").isEmpty()) {
            problem(path + "/States", "a workflow needs at least one state");
            return;
        }
        source.propertyNames().stream()
                .filter(field -> !TOP_LEVEL.contains(field))
                .forEach(field -> problem(path + "/" + field, "a workflow has no field " + field));
        var states = source.get("States");
        if (!states.has(source.path("StartAt").asString(""))) {
            problem(path + "/StartAt", "must name a state, not " + source.path("StartAt"));
        }
        distributed(source, path);
        states.properties()
                .forEach(state -> state(state.getValue(), path + "/States/" + state.getKey(), states, language));
        unreachable(source, path);
    }

    private void distributed(JsonNode source, String path) {
        if (source.path("ProcessorConfig").path("Mode").asString("INLINE").equals("DISTRIBUTED")) {
            problem(path + "/ProcessorConfig/Mode", "Distributed Map does not run here; use an inline Map");
        }
    }

    private void state(JsonNode state, String path, JsonNode siblings, String inherited) {
        var type = state.path("Type").asString("");
        if (!Shapes.knows(type)) {
            problem(path + "/Type", "must be a state type, not " + state.path("Type"));
            return;
        }
        var language = state.path("QueryLanguage").asString(inherited);
        if (!language.equals("JSONata")) {
            problem(
                    path + "/QueryLanguage",
                    "is " + language + "; only JSONata runs here. Set \"QueryLanguage\": \"JSONata\" at the top level");
        }
        fields(state, path, type);
        new StateRules(state, path, siblings, resources, problems).check(type);
        state.path("Branches").valueStream().forEach(new java.util.function.Consumer<>() {
            private int index;

            @Override
            public void accept(JsonNode branch) {
                workflow(branch, path + "/Branches/" + index++, language);
            }
        });
        for (var processor : List.of("ItemProcessor", "Iterator")) {
            state.optional(processor).ifPresent(workflow -> workflow(workflow, path + "/" + processor, language));
        }
    }

    private void fields(JsonNode state, String path, String type) {
        state.propertyNames()
                .forEach(field ->
                        Shapes.objection(type, field).ifPresent(objection -> problem(path + "/" + field, objection)));
    }

    private void unreachable(JsonNode source, String path) {
        var states = source.get("States");
        var seen = new HashSet<String>();
        var open = new ArrayDeque<String>();
        open.add(source.path("StartAt").asString(""));
        while (!open.isEmpty()) {
            var name = open.remove();
            if (states.has(name) && seen.add(name)) {
                open.addAll(successors(states.get(name)));
            }
        }
        states.propertyNames().stream()
                .filter(name -> !seen.contains(name))
                .forEach(name -> problem(path + "/States/" + name, "no state leads here"));
    }

    private static List<String> successors(JsonNode state) {
        var successors = new ArrayList<String>();
        successors.add(state.path("Next").asString(""));
        successors.add(state.path("Default").asString(""));
        for (var list : List.of("Choices", "Catch")) {
            state.path(list).forEach(entry -> successors.add(entry.path("Next").asString("")));
        }
        return successors;
    }

    private void problem(String path, String message) {
        problems.add(new Problem(path.isEmpty() ? "/" : path, message));
    }
}

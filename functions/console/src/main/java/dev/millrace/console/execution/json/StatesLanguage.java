package dev.millrace.console.execution.json;

import dev.millrace.console.execution.Graph;
import dev.millrace.console.execution.Graph.Edge;
import dev.millrace.console.execution.Graph.Node;
import dev.millrace.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Reads the graph out of a definition in the [Amazon States Language](https://states-language.net/).
public final class StatesLanguage {

    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    private StatesLanguage() {}

    /// The states of that definition with the ways between them, those inside of Map and Parallel states included.
    public static Graph graph(String definition) {
        var reader = new StatesLanguage();
        var json = Json.parse(definition.getBytes(StandardCharsets.UTF_8));
        reader.nodes.add(new Node(Graph.START, "Start", Optional.empty()));
        reader.edge(Graph.START, json.path("StartAt").asString(""), "", "next");
        reader.read(json, Optional.empty());
        reader.nodes.add(new Node(Graph.END, "End", Optional.empty()));
        return new Graph(reader.nodes, reader.edges);
    }

    private void read(JsonNode machine, Optional<String> parent) {
        machine.path("States").properties().forEach(state -> read(state.getKey(), state.getValue(), parent));
    }

    private void read(String name, JsonNode state, Optional<String> parent) {
        nodes.add(new Node(name, state.path("Type").asString(""), parent));
        readWays(name, state);
        if (parent.isEmpty() && ends(state)) {
            edge(name, Graph.END, "", "next");
        }
        state.path("Branches").forEach(branch -> read(branch, Optional.of(name)));
        read(state.path("ItemProcessor"), Optional.of(name));
        read(state.path("Iterator"), Optional.of(name));
    }

    private void readWays(String name, JsonNode state) {
        next(state).ifPresent(next -> edge(name, next, "", "next"));
        for (var choice : state.path("Choices")) {
            next(choice).ifPresent(next -> edge(name, next, condition(choice), "choice"));
        }
        text(state, "Default").ifPresent(next -> edge(name, next, "otherwise", "choice"));
        for (var catcher : state.path("Catch")) {
            next(catcher).ifPresent(next -> edge(name, next, errors(catcher), "catch"));
        }
    }

    private void edge(String from, String to, String label, String kind) {
        edges.add(new Edge(from, to, label, kind));
    }

    private static boolean ends(JsonNode state) {
        var type = state.path("Type").asString("");
        return state.path("End").asBoolean(false) || type.equals("Succeed") || type.equals("Fail");
    }

    /// What the author wrote about the choice, or else its condition.
    private static String condition(JsonNode choice) {
        return text(choice, "Comment")
                .or(() -> text(choice, "Condition"))
                .map(condition -> condition
                        .replace("{%", "")
                        .replace("%}", "")
                        .replace("$states.input.", "")
                        .strip())
                .orElse("if");
    }

    private static String errors(JsonNode catcher) {
        return catcher.path("ErrorEquals")
                .valueStream()
                .map(error -> error.asString(""))
                .map(error -> error.substring(error.lastIndexOf('.') + 1))
                .map(error -> error.equals("ALL") ? "any error" : error)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> next(JsonNode way) {
        return text(way, "Next");
    }

    private static Optional<String> text(JsonNode json, String field) {
        return json.optional(field).filter(JsonNode::isString).map(JsonNode::asString);
    }
}

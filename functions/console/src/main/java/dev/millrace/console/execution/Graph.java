package dev.millrace.console.execution;

import java.util.List;
import java.util.Optional;

/// The states of a workflow and the ways between them.
///
/// @param nodes in the order in which they are defined
public record Graph(List<Node> nodes, List<Edge> edges) {

    /// Before the first state; not a state.
    public static final String START = "(start)";

    /// After the last state; not a state.
    public static final String END = "(end)";

    public Graph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /// @param id the state's name, unique within the workflow
    /// @param type `Task`, `Choice`, …
    /// @param parent the Map or Parallel state that it belongs to
    public record Node(String id, String type, Optional<String> parent) {}

    /// @param label why this way is taken; empty where there is no other
    /// @param kind `next`, `choice`, `catch`
    public record Edge(String from, String to, String label, String kind) {}
}

package dev.millrace.local.template;

import dev.millrace.local.template.yaml.Node;
import dev.millrace.local.template.yaml.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The named conditions of a stack, each decided once.
final class Conditions {

    private final Node.Mapping declared;
    private final Intrinsics intrinsics;
    private final Problems problems;
    private final Map<String, Boolean> decided = new HashMap<>();
    private final Set<String> deciding = new HashSet<>();

    Conditions(Node.Mapping declared, Intrinsics intrinsics, Problems problems) {
        this.declared = declared;
        this.intrinsics = intrinsics;
        this.problems = problems;
    }

    boolean holds(String name, Place place) {
        var known = decided.get(name);
        if (known != null) {
            return known;
        }
        var condition = declared.entries().get(name);
        if (condition == null || !deciding.add(name)) {
            problems.add(place, "Conditions." + name, condition == null ? "no such condition." : "depends on itself.");
            return false;
        }
        var holds = holds(condition);
        deciding.remove(name);
        decided.put(name, holds);
        return holds;
    }

    private boolean holds(Node node) {
        var name = node instanceof Node.Mapping mapping && mapping.entries().size() == 1
                ? mapping.entries().keySet().iterator().next()
                : "";
        var argument = node instanceof Node.Mapping mapping ? mapping.entries().get(name) : null;
        var items = argument instanceof Node.Sequence sequence ? sequence.items() : List.<Node>of();
        return switch (name) {
            case "Condition" -> argument instanceof Node.Scalar other && holds(other.text(), other.place());
            case "Fn::Not" -> items.size() == 1 && !holds(items.getFirst());
            case "Fn::And" -> items.stream().allMatch(this::holds);
            case "Fn::Or" -> items.stream().anyMatch(this::holds);
            case "Fn::Equals" -> items.size() == 2 && text(items.getFirst()).equals(text(items.getLast()));
            default -> {
                problems.add(node.place(), "Conditions", "expected Fn::Equals, Fn::And, Fn::Or, Fn::Not or Condition.");
                yield false;
            }
        };
    }

    private String text(Node node) {
        return intrinsics.resolve(node).toJson().asString();
    }
}

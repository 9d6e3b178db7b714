package dev.millrace.local.template;

import dev.millrace.local.template.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// SAM's `Globals`: objects are merged, lists joined, single values replaced by what the resource says.
final class Globals {

    private static final Map<String, String> TYPES = Map.of(
            "Function", "AWS::Serverless::Function",
            "HttpApi", "AWS::Serverless::HttpApi",
            "SimpleTable", "AWS::Serverless::SimpleTable",
            "StateMachine", "AWS::Serverless::StateMachine",
            "LayerVersion", "AWS::Serverless::LayerVersion");

    private final Map<String, Node> byType = new LinkedHashMap<>();

    Globals(Node.Mapping section, Problems problems) {
        section.entries().forEach((kind, properties) -> {
            var type = TYPES.get(kind);
            if (type == null) {
                problems.add(properties.place(), "Globals." + kind, "unknown kind of resource.");
            } else {
                byType.put(type, properties);
            }
        });
    }

    /// The properties of a resource of `type`, with the globals below them.
    Node.Mapping merge(String type, Node.Mapping body) {
        var own = body.entries().get("Properties") instanceof Node.Mapping properties
                ? properties
                : new Node.Mapping(body.place(), Map.of());
        var globals = byType.get(type);
        return globals != null && merge(globals, own) instanceof Node.Mapping merged ? merged : own;
    }

    private static Node merge(Node global, Node own) {
        if (global instanceof Node.Mapping below && own instanceof Node.Mapping above && !isIntrinsic(below, above)) {
            Map<String, Node> merged = new LinkedHashMap<>(below.entries());
            above.entries().forEach((name, value) -> merged.merge(name, value, Globals::merge));
            return new Node.Mapping(above.place(), merged);
        }
        if (global instanceof Node.Sequence first && own instanceof Node.Sequence second) {
            List<Node> joined = new ArrayList<>(first.items());
            joined.addAll(second.items());
            return new Node.Sequence(second.place(), List.copyOf(joined));
        }
        return own;
    }

    private static boolean isIntrinsic(Node.Mapping... mappings) {
        for (var mapping : mappings) {
            if (Intrinsics.nameOf(mapping).isPresent()) {
                return true;
            }
        }
        return false;
    }
}

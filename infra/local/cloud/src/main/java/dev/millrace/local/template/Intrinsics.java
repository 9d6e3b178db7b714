package dev.millrace.local.template;

import dev.millrace.local.template.yaml.Node;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// CloudFormation's intrinsic functions over the values of one stack.
///
/// What cannot be resolved is reported as a problem and stands as empty text, so that reading goes on.
final class Intrinsics {

    private static final Set<String> REFUSED = Set.of(
            "Fn::ImportValue",
            "Fn::GetAZs",
            "Fn::Cidr",
            "Fn::Transform",
            "Fn::ForEach",
            "Fn::Length",
            "Fn::ToJsonString");
    private static final Set<String> KNOWN = Set.of(
            "Ref",
            "Fn::GetAtt",
            "Fn::Sub",
            "Fn::Join",
            "Fn::Select",
            "Fn::Split",
            "Fn::If",
            "Fn::FindInMap",
            "Fn::Base64");

    private final Stack stack;
    private final References references;
    private final Substitution substitution;

    Intrinsics(Stack stack) {
        this.stack = stack;
        this.references = new References(stack);
        this.substitution = new Substitution(references, this);
    }

    /// The intrinsic function that a mapping is a call of, if it is one.
    static Optional<String> nameOf(Node.Mapping mapping) {
        return mapping.entries().size() == 1
                ? mapping.entries().keySet().stream()
                        .filter(name -> KNOWN.contains(name) || REFUSED.contains(name))
                        .findFirst()
                : Optional.empty();
    }

    /// Resolves everything in `node`; properties and items that are `AWS::NoValue` are gone.
    Node resolve(Node node) {
        return switch (shallow(node)) {
            case Node.Sequence sequence ->
                new Node.Sequence(
                        sequence.place(),
                        sequence.items().stream()
                                .map(this::resolve)
                                .filter(item -> !(item instanceof Node.Absent))
                                .toList());
            case Node.Mapping mapping -> resolveEntries(mapping);
            case Node.Scalar scalar -> scalar;
            case Node.Absent absent -> absent;
        };
    }

    /// Resolves `node` itself, and leaves what is inside as it is.
    Node shallow(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            return node;
        }
        var name = nameOf(mapping);
        return name.isEmpty() ? node : call(name.get(), mapping, argument(mapping));
    }

    String text(Node node) {
        if (resolve(node) instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        problem(node, "a single value is needed here.");
        return "";
    }

    Node problem(Node node, String message) {
        stack.problems().add(node.place(), message);
        return Node.Scalar.of(node.place(), "");
    }

    private Node call(String name, Node.Mapping call, Node argument) {
        return switch (name) {
            case "Ref" -> references.ref(text(argument), call.place());
            case "Fn::GetAtt" -> references.attribute(dotted(argument), call.place());
            case "Fn::Sub" -> substitution.apply(argument);
            case "Fn::Join" -> join(call, argument);
            case "Fn::Select" -> select(call, argument);
            case "Fn::Split" -> split(call, argument);
            case "Fn::If" -> choose(call, argument);
            case "Fn::FindInMap" -> find(call, argument);
            case "Fn::Base64" ->
                Node.Scalar.of(
                        call.place(),
                        Base64.getEncoder().encodeToString(text(argument).getBytes(StandardCharsets.UTF_8)));
            default -> problem(call, name + " has no meaning locally; pass a parameter instead.");
        };
    }

    private Node join(Node.Mapping call, Node argument) {
        var items = items(argument);
        if (items.size() != 2 || !(resolve(items.getLast()) instanceof Node.Sequence parts)) {
            return problem(call, "Fn::Join takes a delimiter and a list.");
        }
        var texts = parts.items().stream().map(this::text).toList();
        return Node.Scalar.of(call.place(), String.join(text(items.getFirst()), texts));
    }

    private Node select(Node.Mapping call, Node argument) {
        var items = items(argument);
        if (items.size() != 2 || !(resolve(items.getLast()) instanceof Node.Sequence list)) {
            return problem(call, "Fn::Select takes an index and a list.");
        }
        var index = text(items.getFirst());
        return index.matches("\\d{1,6}")
                        && Integer.parseInt(index) < list.items().size()
                ? list.items().get(Integer.parseInt(index))
                : problem(call, "Fn::Select has no item " + index + ".");
    }

    private Node split(Node.Mapping call, Node argument) {
        var items = items(argument);
        if (items.size() != 2) {
            return problem(call, "Fn::Split takes a delimiter and a text.");
        }
        List<Node> parts = new ArrayList<>();
        for (var part : text(items.getLast()).split(Pattern.quote(text(items.getFirst())), -1)) {
            parts.add(Node.Scalar.of(call.place(), part));
        }
        return new Node.Sequence(call.place(), parts);
    }

    private Node choose(Node.Mapping call, Node argument) {
        var items = items(argument);
        if (items.size() != 3 || !(items.getFirst() instanceof Node.Scalar condition)) {
            return problem(call, "Fn::If takes a condition's name and two values.");
        }
        return shallow(items.get(stack.conditions().holds(condition.text(), call.place()) ? 1 : 2));
    }

    private Node find(Node.Mapping call, Node argument) {
        var keys = items(argument).stream().map(this::text).toList();
        Node found = stack.section("Mappings");
        for (var key : keys) {
            found = found instanceof Node.Mapping mapping && mapping.entries().get(key) instanceof Node next
                    ? next
                    : new Node.Absent(call.place());
        }
        return keys.size() != 3 || found instanceof Node.Absent
                ? problem(call, "Fn::FindInMap finds nothing under " + String.join(".", keys) + ".")
                : found;
    }

    private Node resolveEntries(Node.Mapping mapping) {
        Map<String, Node> entries = new LinkedHashMap<>();
        mapping.entries().forEach((name, value) -> {
            var resolved = resolve(value);
            if (!(resolved instanceof Node.Absent)) {
                entries.put(name, resolved);
            }
        });
        return new Node.Mapping(mapping.place(), entries);
    }

    private String dotted(Node argument) {
        return argument instanceof Node.Sequence sequence
                ? String.join(".", sequence.items().stream().map(this::text).toList())
                : text(argument);
    }

    private static Node argument(Node.Mapping call) {
        return call.entries().values().iterator().next();
    }

    private static List<Node> items(Node argument) {
        return argument instanceof Node.Sequence sequence ? sequence.items() : List.of(argument);
    }
}

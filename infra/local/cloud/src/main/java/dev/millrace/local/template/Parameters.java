package dev.millrace.local.template;

import dev.millrace.local.template.yaml.Node;
import dev.millrace.local.template.yaml.Place;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The parameters of one stack: what it was given, or its defaults.
final class Parameters {

    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Problems problems;

    Parameters(Node.Mapping declared, Map<String, Node> arguments, Place caller, Problems problems) {
        this.problems = problems;
        arguments.forEach((name, value) -> {
            if (!declared.entries().containsKey(name)) {
                problems.add(caller, "Parameters." + name, declared.place().file() + " has no such parameter.");
            }
        });
        declared.entries().forEach((name, node) -> {
            if (node instanceof Node.Mapping declaration) {
                read(name, declaration, Optional.ofNullable(arguments.get(name)));
            }
        });
    }

    Optional<Node> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private void read(String name, Node.Mapping declaration, Optional<Node> argument) {
        var value = argument.or(() -> Optional.ofNullable(declaration.entries().get("Default")));
        if (value.isEmpty()) {
            problems.add(declaration.place(), "Parameters." + name, "has no default, and no value was given.");
        }
        var given = value.orElseGet(() -> Node.Scalar.of(declaration.place(), ""));
        values.put(name, isList(declaration) ? split(given) : given);
        value.ifPresent(node -> check(name, declaration, node));
    }

    private void check(String name, Node.Mapping declaration, Node value) {
        if (text(declaration, "Type").startsWith("AWS::SSM::")) {
            problems.add(declaration.place(), "Parameters." + name, "there is no parameter store here.");
        }
        var texts = split(value).items().stream()
                .map(item -> ((Node.Scalar) item).text())
                .toList();
        if (declaration.entries().get("AllowedValues") instanceof Node.Sequence allowed) {
            var words = allowed.items().stream()
                    .map(item -> item.toJson().asString())
                    .toList();
            refuseUnless(
                    words.containsAll(isList(declaration) ? texts : List.of(joined(texts))),
                    name,
                    value,
                    "must be one of " + String.join(", ", words) + ".");
        }
        var pattern = text(declaration, "AllowedPattern");
        refuseUnless(
                pattern.isEmpty() || Pattern.matches(pattern, joined(texts)),
                name,
                value,
                "must match " + pattern + ".");
        refuseUnless(
                !text(declaration, "Type").equals("Number") || joined(texts).matches("-?\\d+(\\.\\d+)?"),
                name,
                value,
                "must be a number.");
    }

    private void refuseUnless(boolean holds, String name, Node value, String message) {
        if (!holds) {
            problems.add(value.place(), "Parameters." + name, message);
        }
    }

    private static boolean isList(Node.Mapping declaration) {
        var type = text(declaration, "Type");
        return type.equals("CommaDelimitedList") || type.startsWith("List<");
    }

    private static Node.Sequence split(Node value) {
        if (value instanceof Node.Sequence already) {
            return already;
        }
        var text = value instanceof Node.Scalar scalar ? scalar.text() : "";
        List<Node> items = Arrays.stream(text.split(",", -1))
                .map(item -> (Node) Node.Scalar.of(value.place(), item.strip()))
                .toList();
        return new Node.Sequence(value.place(), items);
    }

    private static String joined(List<String> texts) {
        return String.join(",", texts);
    }

    private static String text(Node.Mapping declaration, String name) {
        return declaration.entries().get(name) instanceof Node.Scalar scalar ? scalar.text() : "";
    }
}

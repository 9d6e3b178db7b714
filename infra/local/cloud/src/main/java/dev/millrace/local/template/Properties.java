package dev.millrace.local.template;

import dev.millrace.local.template.yaml.Node;
import dev.millrace.local.template.yaml.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads an object of a template property by property. Whatever nobody asked for is unknown: [#end] reports it, here
/// and in every object inside.
final class Properties {

    private final Node.Mapping mapping;
    private final String path;
    private final Intrinsics intrinsics;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<Properties> inside = new ArrayList<>();

    Properties(Node.Mapping mapping, String path, Intrinsics intrinsics, Problems problems) {
        this.mapping = mapping;
        this.path = path;
        this.intrinsics = intrinsics;
        this.problems = problems;
    }

    Optional<String> text(String name) {
        return scalar(name).map(Node.Scalar::text);
    }

    String text(String name, String fallback) {
        return text(name).orElse(fallback);
    }

    String requiredText(String name) {
        return text(name).orElseGet(() -> {
            if (!mapping.entries().containsKey(name)) {
                problem("needs " + name + ".");
            }
            return "";
        });
    }

    /// One of a few words; anything else is a problem.
    String word(String name, String fallback, String... others) {
        var word = text(name, fallback);
        if (!word.equals(fallback) && !List.of(others).contains(word)) {
            problem(
                    name,
                    "\"" + word + "\" is not supported here; " + fallback + " is"
                            + (others.length == 0 ? "" : ", and so are " + String.join(", ", others)) + ".");
        }
        return word;
    }

    OptionalInt number(String name) {
        return text(name)
                .map(text -> {
                    try {
                        return OptionalInt.of(Integer.parseInt(text));
                    } catch (NumberFormatException e) {
                        problem(name, "\"" + text + "\" is not a whole number.");
                        return OptionalInt.empty();
                    }
                })
                .orElse(OptionalInt.empty());
    }

    int number(String name, int fallback, int minimum, int maximum) {
        var value = number(name).orElse(fallback);
        if (value < minimum || value > maximum) {
            problem(name, value + " is not between " + minimum + " and " + maximum + ".");
        }
        return value;
    }

    boolean flag(String name, boolean fallback) {
        return text(name)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> {
                        problem(name, "\"" + text + "\" is neither true nor false.");
                        yield fallback;
                    }
                })
                .orElse(fallback);
    }

    List<String> texts(String name) {
        return node(name)
                .map(node -> switch (node) {
                    case Node.Sequence sequence ->
                        sequence.items().stream()
                                .map(item -> textOf(name, item))
                                .toList();
                    default -> List.of(textOf(name, node));
                })
                .orElse(List.of());
    }

    Map<String, String> textMap(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        mapping(name)
                .ifPresent(found -> found.entries().forEach((key, value) -> {
                    var where = path + "." + name + "." + key;
                    var resolved = problems.resolving(where, () -> intrinsics.resolve(value));
                    if (!(resolved instanceof Node.Absent)) {
                        texts.put(key, textOf(name + "." + key, resolved));
                    }
                }));
        return texts;
    }

    Optional<JsonNode> json(String name) {
        return node(name).map(Node::toJson);
    }

    Optional<Properties> object(String name) {
        return mapping(name).map(found -> inside(found, path + "." + name));
    }

    List<Properties> objects(String name) {
        return shallow(name)
                .map(node -> {
                    if (!(node instanceof Node.Sequence sequence)) {
                        problem(name, "must be a list.");
                        return List.<Properties>of();
                    }
                    List<Properties> objects = new ArrayList<>();
                    for (var item : sequence.items()) {
                        switch (intrinsics.shallow(item)) {
                            case Node.Mapping entry ->
                                objects.add(inside(entry, path + "." + name + "[" + objects.size() + "]"));
                            case Node.Absent absent -> asked.add(name);
                            default -> problem(name, "must list objects.");
                        }
                    }
                    return objects;
                })
                .orElse(List.of());
    }

    /// An object of objects, such as `Events`.
    Map<String, Properties> namedObjects(String name) {
        Map<String, Properties> objects = new LinkedHashMap<>();
        mapping(name)
                .ifPresent(found -> found.entries().forEach((key, value) -> {
                    switch (intrinsics.shallow(value)) {
                        case Node.Mapping entry -> objects.put(key, inside(entry, path + "." + name + "." + key));
                        case Node.Absent absent -> asked.add(name);
                        default -> problem(name + "." + key, "must be an object.");
                    }
                }));
        return objects;
    }

    /// Properties that are known, and do nothing here. Their values are not looked at.
    Properties withoutLocalEffect(String... names) {
        for (var name : names) {
            asked.add(name);
            if (mapping.entries().containsKey(name)) {
                ignored.add(path + "." + name);
            }
        }
        return this;
    }

    /// Reports every property that nobody asked for, and returns the paths of those without local effect.
    List<String> end() {
        mapping.entries().forEach((name, node) -> {
            if (!asked.contains(name)) {
                problems.add(
                        node.place(),
                        path + "." + name,
                        "unknown property; known here: "
                                + String.join(", ", asked.stream().sorted().toList()) + ".");
            }
        });
        List<String> all = new ArrayList<>(ignored);
        inside.forEach(object -> all.addAll(object.end()));
        return all;
    }

    void problem(String message) {
        problems.add(mapping.place(), path, message);
    }

    void problem(String name, String message) {
        var node = mapping.entries().get(name);
        problems.add(node == null ? mapping.place() : node.place(), path + "." + name, message);
    }

    Place place() {
        return mapping.place();
    }

    private Properties inside(Node.Mapping found, String where) {
        var object = new Properties(found, where, intrinsics, problems);
        inside.add(object);
        return object;
    }

    private Optional<Node> shallow(String name) {
        asked.add(name);
        return Optional.ofNullable(mapping.entries().get(name))
                .map(node -> problems.resolving(path + "." + name, () -> intrinsics.shallow(node)))
                .filter(node -> !(node instanceof Node.Absent));
    }

    private Optional<Node> node(String name) {
        return shallow(name).map(node -> problems.resolving(path + "." + name, () -> intrinsics.resolve(node)));
    }

    private Optional<Node.Mapping> mapping(String name) {
        return shallow(name).flatMap(node -> {
            if (node instanceof Node.Mapping found) {
                return Optional.of(found);
            }
            problem(name, "must be an object.");
            return Optional.empty();
        });
    }

    private Optional<Node.Scalar> scalar(String name) {
        return node(name).flatMap(node -> {
            if (node instanceof Node.Scalar scalar && !scalar.value().isNull()) {
                return Optional.of(scalar);
            }
            problem(name, "must be a single value.");
            return Optional.empty();
        });
    }

    private String textOf(String name, Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        problem(name, "must be a single value.");
        return "";
    }
}

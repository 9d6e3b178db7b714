package dev.millrace.local.template;

import dev.millrace.local.template.yaml.Node;
import dev.millrace.local.template.yaml.Place;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One template file with the values it is deployed with. Nested stacks are stacks of their own, read when first
/// asked for.
final class Stack {

    private final String name;
    private final Path file;
    private final Node.Mapping template;
    private final Deployment deployment;
    private final Problems problems;
    private final Intrinsics intrinsics;
    private final Parameters parameters;
    private final Conditions conditions;
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Map<String, Stack> nested = new LinkedHashMap<>();
    private final Set<String> opening = new HashSet<>();

    private Stack(
            String name,
            Path file,
            Map<String, Node> arguments,
            Place caller,
            Deployment deployment,
            Problems problems) {
        this.name = name;
        this.file = file;
        this.template = Sections.read(file, problems);
        this.deployment = deployment;
        this.problems = problems;
        this.intrinsics = new Intrinsics(this);
        this.parameters = new Parameters(section("Parameters"), arguments, caller, problems);
        this.conditions = new Conditions(section("Conditions"), intrinsics, problems);
        readResources();
    }

    static Stack root(Path file, Deployment deployment, Problems problems) {
        var place = new Place(file, 1);
        Map<String, Node> arguments = new LinkedHashMap<>();
        deployment.parameters().forEach((name, value) -> arguments.put(name, Node.Scalar.of(place, value)));
        return new Stack(deployment.stackName(), file, arguments, place, deployment, problems);
    }

    String name() {
        return name;
    }

    Path file() {
        return file;
    }

    Deployment deployment() {
        return deployment;
    }

    Problems problems() {
        return problems;
    }

    Intrinsics intrinsics() {
        return intrinsics;
    }

    Parameters parameters() {
        return parameters;
    }

    Conditions conditions() {
        return conditions;
    }

    /// The resources whose condition holds.
    Map<String, Resource> resources() {
        return resources;
    }

    Optional<Resource> resource(String logicalId) {
        return Optional.ofNullable(resources.get(logicalId));
    }

    Node.Mapping section(String section) {
        return template.entries().get(section) instanceof Node.Mapping found
                ? found
                : new Node.Mapping(template.place(), Map.of());
    }

    /// The stack that a resource of type `AWS::CloudFormation::Stack` or `AWS::Serverless::Application` stands for.
    Stack nested(Resource resource) {
        var known = nested.get(resource.logicalId());
        if (known != null) {
            return known;
        }
        if (!opening.add(resource.logicalId())) {
            throw new InvalidTemplate(resource.place() + " " + resource.logicalId() + " depends on itself.", null);
        }
        var stack = NestedStacks.open(
                resource,
                (path, arguments) -> new Stack(
                        name + "-" + resource.logicalId(), path, arguments, resource.place(), deployment, problems));
        nested.put(resource.logicalId(), stack);
        return stack;
    }

    /// The value of an output, as an outer stack sees it.
    Optional<Node> output(String output) {
        return section("Outputs").entries().get(output) instanceof Node.Mapping entry && isActive(entry)
                ? Optional.ofNullable(entry.entries().get("Value")).map(intrinsics::resolve)
                : Optional.empty();
    }

    Map<String, String> outputs() {
        Map<String, String> values = new LinkedHashMap<>();
        section("Outputs")
                .entries()
                .keySet()
                .forEach(key -> output(key).ifPresent(value -> {
                    if (value instanceof Node.Scalar scalar) {
                        values.put(key, scalar.text());
                    }
                }));
        return values;
    }

    private void readResources() {
        var globals = new Globals(section("Globals"), problems);
        section("Resources").entries().forEach((logicalId, node) -> {
            if (node instanceof Node.Mapping body && isActive(body)) {
                var type = body.entries().get("Type") instanceof Node.Scalar scalar ? scalar.text() : "";
                resources.put(logicalId, new Resource(this, logicalId, type, node.place(), globals.merge(type, body)));
            }
        });
    }

    private boolean isActive(Node.Mapping body) {
        return !(body.entries().get("Condition") instanceof Node.Scalar condition)
                || conditions.holds(condition.text(), condition.place());
    }
}

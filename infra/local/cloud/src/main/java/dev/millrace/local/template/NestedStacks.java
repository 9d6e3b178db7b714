package dev.millrace.local.template;

import dev.millrace.local.template.yaml.Node;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/// Resources that stand for a template of their own, in a file beside the outer one.
final class NestedStacks {

    private static final String STACK = "AWS::CloudFormation::Stack";
    private static final String APPLICATION = "AWS::Serverless::Application";
    static final Set<String> TYPES = Set.of(STACK, APPLICATION);

    private NestedStacks() {}

    static Stack open(Resource resource, BiFunction<Path, Map<String, Node>, Stack> open) {
        var properties = resource.read();
        var location = properties.requiredText(resource.type().equals(STACK) ? "TemplateURL" : "Location");
        Map<String, Node> arguments = new LinkedHashMap<>();
        properties
                .textMap("Parameters")
                .forEach((name, value) -> arguments.put(name, Node.Scalar.of(resource.place(), value)));
        properties
                .withoutLocalEffect("Tags", "TimeoutInMinutes", "NotificationARNs")
                .end();
        if (location.contains("://")) {
            resource.problem("the nested template must be a local file, not " + location + ".");
        }
        return open.apply(resource.stack().file().resolveSibling(location).normalize(), arguments);
    }
}

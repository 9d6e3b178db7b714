package dev.millrace.local.template;

import dev.millrace.local.template.yaml.Node;
import dev.millrace.local.template.yaml.Place;
import java.util.List;
import java.util.Optional;

/// What `Ref` and `Fn::GetAtt` find in one stack.
final class References {

    private final Stack stack;

    References(Stack stack) {
        this.stack = stack;
    }

    Node ref(String name, Place place) {
        if (name.contains(".")) {
            return attribute(name, place);
        }
        return pseudoParameter(name, place)
                .or(() -> stack.parameters().value(name))
                .or(() -> stack.resource(name)
                        .map(resource -> text(place, Identity.of(resource).ref())))
                .or(() -> implied(name, "").map(value -> text(place, value)))
                .orElseGet(() -> missing(name, place));
    }

    /// @param dotted a logical id and an attribute, such as `Orders.Arn` or `Storage.Outputs.BucketName`
    Node attribute(String dotted, Place place) {
        var dot = dotted.indexOf('.');
        var logicalId = dot < 0 ? dotted : dotted.substring(0, dot);
        var attribute = dotted.substring(dot + 1);
        return stack.resource(logicalId)
                .flatMap(resource -> attribute(resource, attribute, place))
                .or(() -> implied(logicalId, attribute).map(value -> text(place, value)))
                .orElseGet(() -> missing(dotted, place));
    }

    private Optional<Node> attribute(Resource resource, String attribute, Place place) {
        if (NestedStacks.TYPES.contains(resource.type()) && attribute.startsWith("Outputs.")) {
            return stack.nested(resource).output(attribute.substring("Outputs.".length()));
        }
        return Identity.of(resource).attribute(attribute).map(value -> text(place, value));
    }

    /// Resources that SAM makes beside those that are written: a function's role, the API without a name.
    private Optional<String> implied(String logicalId, String attribute) {
        if (logicalId.equals(HttpApiReader.IMPLICIT)) {
            return Optional.of(HttpApiReader.idOf(stack.name() + "-" + logicalId));
        }
        for (var type : List.of("AWS::Serverless::Function", "AWS::Serverless::StateMachine")) {
            var owner = stack.resource(logicalId.replaceFirst("Role$", ""))
                    .filter(found -> found.type().equals(type));
            if (logicalId.endsWith("Role") && owner.isPresent()) {
                var name = stack.name() + "-" + logicalId;
                return Optional.of(attribute.equals("Arn") ? Identity.roleArn(name) : name);
            }
        }
        return Optional.empty();
    }

    private Optional<Node> pseudoParameter(String name, Place place) {
        return switch (name) {
            case "AWS::Region" -> Optional.of(text(place, Deployment.REGION));
            case "AWS::AccountId" -> Optional.of(text(place, Deployment.ACCOUNT));
            case "AWS::Partition" -> Optional.of(text(place, Deployment.PARTITION));
            case "AWS::URLSuffix" -> Optional.of(text(place, Deployment.URL_SUFFIX));
            case "AWS::StackName" -> Optional.of(text(place, stack.name()));
            case "AWS::StackId" -> Optional.of(text(place, Identity.stackArn(stack.name())));
            case "AWS::NoValue" -> Optional.of(new Node.Absent(place));
            default -> Optional.empty();
        };
    }

    private Node missing(String name, Place place) {
        stack.problems()
                .add(place, name + " refers to nothing in this template (or to something whose condition is false).");
        return text(place, "");
    }

    private static Node text(Place place, String value) {
        return Node.Scalar.of(place, value);
    }
}

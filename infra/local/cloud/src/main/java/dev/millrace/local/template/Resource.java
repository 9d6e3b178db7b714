package dev.millrace.local.template;

import dev.millrace.local.template.yaml.Node;
import dev.millrace.local.template.yaml.Place;

/// One entry of `Resources`, its properties merged with what `Globals` say and not yet resolved.
record Resource(Stack stack, String logicalId, String type, Place place, Node.Mapping properties) {

    Properties read() {
        return new Properties(properties, logicalId + ".Properties", stack.intrinsics(), stack.problems());
    }

    /// The name that a property gives, or the one that CloudFormation would make up (without its random tail).
    String nameFrom(String property) {
        var node = properties.entries().get(property);
        if (node != null && stack.intrinsics().resolve(node) instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        return stack.name() + "-" + logicalId;
    }

    void problem(String message) {
        stack.problems().add(place, logicalId, message);
    }
}

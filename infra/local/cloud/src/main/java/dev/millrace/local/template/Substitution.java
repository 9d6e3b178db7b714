package dev.millrace.local.template;

import dev.millrace.local.template.yaml.Node;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `Fn::Sub`: `${Name}`, `${Resource.Attribute}`, `${!literal}`, and names of its own.
final class Substitution {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^{}]*)}");

    private final References references;
    private final Intrinsics intrinsics;

    Substitution(References references, Intrinsics intrinsics) {
        this.references = references;
        this.intrinsics = intrinsics;
    }

    Node apply(Node argument) {
        if (argument instanceof Node.Sequence sequence
                && sequence.items().size() == 2
                && sequence.items().getFirst() instanceof Node.Scalar text
                && sequence.items().getLast() instanceof Node.Mapping names) {
            return substitute(text, names.entries());
        }
        return argument instanceof Node.Scalar text
                ? substitute(text, Map.of())
                : intrinsics.problem(argument, "Fn::Sub takes a text, or a text and an object of names.");
    }

    private Node substitute(Node.Scalar text, Map<String, Node> names) {
        var result =
                VARIABLE.matcher(text.text()).replaceAll(match -> Matcher.quoteReplacement(value(match, text, names)));
        return Node.Scalar.of(text.place(), result);
    }

    private String value(MatchResult match, Node.Scalar text, Map<String, Node> names) {
        var name = match.group(2).strip();
        if (!match.group(1).isEmpty()) {
            return "${" + name + "}";
        }
        var own = names.get(name);
        if (own != null) {
            return intrinsics.text(own);
        }
        var found = name.contains(".") ? references.attribute(name, text.place()) : references.ref(name, text.place());
        return intrinsics.text(found);
    }
}

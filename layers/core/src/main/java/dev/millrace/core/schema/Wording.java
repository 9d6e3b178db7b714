package dev.millrace.core.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.millrace.core.error.Violation;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Says what is wrong with a document in names that its schema declares, so that nothing the document says is quoted.
///
/// @param declared the names of all properties in the schema
record Wording(Set<String> declared) {

    /// Keywords whose messages are made of the schema alone.
    private static final Set<String> SPEAK_OF_THE_SCHEMA = Set.of(
            "type",
            "enum",
            "const",
            "format",
            "pattern",
            "multipleOf",
            "uniqueItems",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties");

    /// For documents that are schemas: their keywords are named, the names in them are not.
    static final Wording OF_SCHEMAS = new Wording(Set.of(
            "$defs",
            "additionalProperties",
            "allOf",
            "anyOf",
            "const",
            "contains",
            "default",
            "dependentRequired",
            "dependentSchemas",
            "description",
            "else",
            "enum",
            "examples",
            "exclusiveMaximum",
            "exclusiveMinimum",
            "format",
            "if",
            "items",
            "maxContains",
            "maxItems",
            "maxLength",
            "maxProperties",
            "maximum",
            "minContains",
            "minItems",
            "minLength",
            "minProperties",
            "minimum",
            "multipleOf",
            "not",
            "oneOf",
            "pattern",
            "patternProperties",
            "prefixItems",
            "properties",
            "propertyNames",
            "required",
            "then",
            "title",
            "type",
            "unevaluatedItems",
            "unevaluatedProperties",
            "uniqueItems"));

    static Wording of(JsonNode schema) {
        var declared = new HashSet<String>();
        collect(schema, declared);
        return new Wording(declared);
    }

    private static void collect(JsonNode schema, Set<String> declared) {
        declared.addAll(schema.path("properties").propertyNames());
        schema.forEach(part -> collect(part, declared));
    }

    Violation violation(Error error) {
        var path = path(error.getInstanceLocation());
        var keyword = error.getKeyword();
        return switch (keyword) {
            case "required" -> new Violation(path + "." + error.getProperty(), "is required");
            case "additionalProperties", "unevaluatedProperties" ->
                new Violation(path, "has a property that is not known");
            case String speaking when SPEAK_OF_THE_SCHEMA.contains(speaking) -> new Violation(path, error.getMessage());
            default -> new Violation(path, "does not satisfy " + keyword);
        };
    }

    private String path(NodePath location) {
        var path = new StringBuilder("$");
        for (var i = 0; i < location.getNameCount(); i++) {
            path.append(segment(location.getElement(i)));
        }
        return path.toString();
    }

    private String segment(Object element) {
        return switch (element) {
            case Integer index -> "[" + index + "]";
            case String name when declared.contains(name) -> "." + name;
            default -> "[*]";
        };
    }
}

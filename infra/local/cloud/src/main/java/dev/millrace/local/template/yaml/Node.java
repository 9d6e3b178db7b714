package dev.millrace.local.template.yaml;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A piece of a template that remembers its place. Short intrinsic tags (`!Ref x`) are already in their long form.
public sealed interface Node {

    Place place();

    JsonNode toJson();

    record Scalar(Place place, JsonNode value) implements Node {

        public static Scalar of(Place place, String text) {
            return new Scalar(place, JsonNodeFactory.instance.stringNode(text));
        }

        public String text() {
            return value.isNull() ? "" : value.asString();
        }

        @Override
        public JsonNode toJson() {
            return value;
        }
    }

    record Sequence(Place place, List<Node> items) implements Node {

        @Override
        public JsonNode toJson() {
            var array = JsonNodeFactory.instance.arrayNode();
            items.forEach(item -> array.add(item.toJson()));
            return array;
        }
    }

    record Mapping(Place place, Map<String, Node> entries) implements Node {

        @Override
        public JsonNode toJson() {
            var object = JsonNodeFactory.instance.objectNode();
            entries.forEach((name, node) -> object.set(name, node.toJson()));
            return object;
        }
    }

    /// What `AWS::NoValue` leaves behind: whoever holds it drops the property.
    record Absent(Place place) implements Node {

        @Override
        public JsonNode toJson() {
            return JsonNodeFactory.instance.nullNode();
        }
    }
}

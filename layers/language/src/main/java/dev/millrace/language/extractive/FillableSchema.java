package dev.millrace.language.extractive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Fills schemas that ask for one text or one list of texts, be it as the only property of an object.
final class FillableSchema {

    private static final Set<String> OF_TEXT = Set.of("type", "title", "description", "maxLength", "$schema");
    private static final Set<String> OF_LIST =
            Set.of("type", "title", "description", "items", "minItems", "maxItems", "$schema");
    private static final Set<String> OF_OBJECT =
            Set.of("type", "title", "description", "properties", "required", "additionalProperties", "$schema");

    private FillableSchema() {}

    /// What fulfils the schema; empty if that takes more than copying.
    ///
    /// @param sentences at least one, best first
    static Optional<Object> fill(Object schema, List<String> sentences) {
        return schema instanceof Map<?, ?> keywords ? fill(keywords, sentences) : Optional.empty();
    }

    private static Optional<Object> fill(Map<?, ?> schema, List<String> sentences) {
        return switch (schema.get("type") instanceof String type ? type : "") {
            case "string" -> hasOnly(schema, OF_TEXT) ? text(schema, sentences) : Optional.empty();
            case "array" -> hasOnly(schema, OF_LIST) ? list(schema, sentences) : Optional.empty();
            case "object" -> hasOnly(schema, OF_OBJECT) ? object(schema, sentences) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Object> text(Map<?, ?> schema, List<String> sentences) {
        var longest = number(schema, "maxLength");
        var joined = String.join(" ", sentences);
        if (joined.codePointCount(0, joined.length()) <= longest) {
            return Optional.of(joined);
        }
        return sentences.stream()
                .filter(it -> it.codePointCount(0, it.length()) <= longest)
                .findFirst()
                .map(Object.class::cast);
    }

    private static Optional<Object> list(Map<?, ?> schema, List<String> sentences) {
        if (!(schema.get("items") instanceof Map<?, ?> items) || !"string".equals(items.get("type"))) {
            return Optional.empty();
        }
        var texts = sentences.stream()
                .flatMap(it -> fill(items, List.of(it)).stream())
                .limit(number(schema, "maxItems"))
                .toList();
        var fewest = schema.containsKey("minItems") ? number(schema, "minItems") : 1;
        return texts.isEmpty() || texts.size() < fewest ? Optional.empty() : Optional.of(texts);
    }

    private static Optional<Object> object(Map<?, ?> schema, List<String> sentences) {
        if (!(schema.get("properties") instanceof Map<?, ?> properties) || properties.size() != 1) {
            return Optional.empty();
        }
        var name = properties.keySet().iterator().next();
        var required = schema.get("required") instanceof List<?> names ? names : List.of();
        if (!List.of(name).containsAll(required)
                || !(properties.get(name) instanceof Map<?, ?> property)
                || "object".equals(property.get("type"))) {
            return Optional.empty();
        }
        return fill(property, sentences).map(value -> Map.of(name, value));
    }

    private static boolean hasOnly(Map<?, ?> schema, Set<String> keywords) {
        return keywords.containsAll(schema.keySet());
    }

    private static long number(Map<?, ?> schema, String keyword) {
        return schema.get(keyword) instanceof Number number ? number.longValue() : Long.MAX_VALUE;
    }
}

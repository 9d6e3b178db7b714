package dev.millrace.search.answer.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.millrace.core.error.Violation;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Visits every subschema of a schema, and what they refer to, once.
///
/// Names in paths are ordinals: `$.schema.properties[0]`. What a caller named is not quoted.
final class SchemaWalk {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
    /// Under these keywords lies one schema.
    private static final Set<String> ONE = Set.of(
            "additionalProperties",
            "contains",
            "contentSchema",
            "else",
            "if",
            "items",
            "not",
            "propertyNames",
            "then",
            "unevaluatedItems",
            "unevaluatedProperties");
    /// Under these, a list of schemas.
    private static final Set<String> MANY = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    /// Under these, schemas by name.
    private static final Set<String> NAMED =
            Set.of("$defs", "definitions", "dependentSchemas", "patternProperties", "properties");
    /// These would let a schema become part of another, or look another up.
    private static final Set<String> FOREIGN = Set.of(
            "$id", "$anchor", "$dynamicAnchor", "$dynamicRef", "$recursiveRef", "$recursiveAnchor", "$vocabulary");

    private final Map<String, Object> root;
    private final List<Violation> problems;
    private final Map<Object, Long> sizes = new IdentityHashMap<>();
    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> circles = new HashSet<>();
    private long properties;
    private long patterns;

    SchemaWalk(Map<String, Object> root, List<Violation> problems) {
        this.root = root;
        this.problems = problems;
    }

    void from(String path) {
        var size = size(path, root);
        if (size > SchemaBounds.MOST_SUBSCHEMAS) {
            add(
                    path,
                    "must have at most %d subschemas, each counted as often as it is referred to"
                            .formatted(SchemaBounds.MOST_SUBSCHEMAS));
        }
        if (properties > SchemaBounds.MOST_PROPERTIES) {
            add(path, "must declare at most %d properties".formatted(SchemaBounds.MOST_PROPERTIES));
        }
        if (patterns > SchemaBounds.MOST_PATTERN_WEIGHT) {
            add(
                    path,
                    "has patterns that are too large: length times counts may add up to %,d"
                            .formatted(SchemaBounds.MOST_PATTERN_WEIGHT));
        }
    }

    /// How many schemas a value that is held against this one meets, at most.
    private long size(String path, @Nullable Object schema) {
        if (!(schema instanceof Map<?, ?> keywords)) {
            return 1;
        }
        if (open.contains(schema)) {
            if (circles.add(path)) {
                add(path, "must not refer to itself, not even by way of others");
            }
            return 1;
        }
        var known = sizes.get(schema);
        if (known != null) {
            return known;
        }
        open.add(schema);
        var size = 1L;
        for (var keyword : keywords.entrySet()) {
            size += below(path, keyword.getKey().toString(), keyword.getValue());
        }
        open.remove(schema);
        sizes.put(schema, size);
        return size;
    }

    private long below(String path, String keyword, @Nullable Object value) {
        if (value instanceof Number number && Math.abs(number.doubleValue()) > SchemaBounds.LARGEST_NUMBER) {
            add(path, "must use numbers from -2^53 to 2^53");
        } else if (FOREIGN.contains(keyword)) {
            add(path, "must not use " + keyword);
        } else if (keyword.equals("$schema") && !DRAFT.equals(value)) {
            add(path + ".$schema", "must be " + DRAFT + ", or be left out");
        } else if (keyword.equals("$ref")) {
            return referred(path + ".$ref", value);
        } else if (keyword.equals("pattern") && value instanceof String pattern) {
            checkPattern(path + ".pattern", pattern);
        } else if (ONE.contains(keyword)) {
            return size(path + "." + keyword, value);
        } else if (MANY.contains(keyword) && value instanceof List<?> list) {
            return several(path + "." + keyword, list);
        } else if (NAMED.contains(keyword) && value instanceof Map<?, ?> map) {
            return named(path + "." + keyword, keyword, map);
        }
        return 0;
    }

    private long several(String path, List<?> schemas) {
        var size = 0L;
        for (var i = 0; i < schemas.size(); i++) {
            size += size(path + "[" + i + "]", schemas.get(i));
        }
        return size;
    }

    private long named(String path, String keyword, Map<?, ?> schemas) {
        if (keyword.equals("properties")) {
            properties += schemas.size();
        }
        if (keyword.equals("patternProperties")) {
            schemas.keySet().forEach(pattern -> checkPattern(path, pattern.toString()));
        }
        var size = 0L;
        var i = 0;
        for (var schema : schemas.values()) {
            size += size(path + "[" + i++ + "]", schema);
        }
        return size;
    }

    private long referred(String path, @Nullable Object reference) {
        if (!(reference instanceof String text) || !text.startsWith("#")) {
            add(path, "must point into this schema, such as #/$defs/name; nothing is looked up elsewhere");
            return 1;
        }
        var target = target(text.substring(1));
        if (target.isEmpty()) {
            add(path, "points at nothing in this schema");
            return 1;
        }
        return size(path, target.get());
    }

    /// What a JSON Pointer ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)) points at.
    private Optional<Object> target(String pointer) {
        if (pointer.isEmpty()) {
            return Optional.of(root);
        }
        if (!pointer.startsWith("/")) {
            return Optional.empty();
        }
        Optional<Object> found = Optional.of(root);
        for (var step : pointer.substring(1).split("/", -1)) {
            found = found.flatMap(it -> child(it, step.replace("~1", "/").replace("~0", "~")));
        }
        return found.filter(it -> it instanceof Map || it instanceof Boolean);
    }

    private static Optional<Object> child(Object parent, String name) {
        return switch (parent) {
            case Map<?, ?> map -> Optional.ofNullable(map.get(name));
            case List<?> list when isIndex(name, list.size()) -> Optional.ofNullable(list.get(Integer.parseInt(name)));
            default -> Optional.empty();
        };
    }

    private static boolean isIndex(String name, int size) {
        return !name.isEmpty()
                && name.length() < 6
                && name.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(name) < size;
    }

    private void checkPattern(String path, String pattern) {
        patterns += PatternWeight.of(pattern);
        if (patterns > SchemaBounds.MOST_PATTERN_WEIGHT) {
            return;
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException _) {
            add(path, "must be a regular expression of RE2 syntax: without look-around and back references");
        }
    }

    private void add(String path, String message) {
        problems.add(new Violation(path, message));
    }
}

package dev.millrace.search.answer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A schema that has become a part of another one.
final class MovedSchema {

    private static final String REFERENCE = "$ref";
    /// What lies below these is data: it may hold anything.
    private static final List<String> DATA = List.of("enum", "const", "default", "examples");

    private MovedSchema() {}

    /// The same schema, for that place: what it refers to has moved with it.
    static Object below(String place, Map<String, Object> schema) {
        var moved = new TreeMap<String, Object>();
        schema.forEach((keyword, value) -> moved.put(keyword, moved(place, keyword, value)));
        moved.remove("$schema");
        return moved;
    }

    private static Object moved(String place, String keyword, Object value) {
        if (keyword.equals(REFERENCE) && value instanceof String reference && reference.startsWith("#")) {
            return place + reference.substring(1);
        }
        return DATA.contains(keyword) ? value : below(place, value);
    }

    private static Object below(String place, Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var moved = new TreeMap<String, Object>();
                map.forEach((key, part) -> moved.put((String) key, moved(place, (String) key, part)));
                yield moved;
            }
            case List<?> list -> list.stream().map(part -> below(place, part)).toList();
            default -> value;
        };
    }
}

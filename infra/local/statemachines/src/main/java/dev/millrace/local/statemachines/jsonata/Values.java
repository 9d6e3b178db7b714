package dev.millrace.local.statemachines.jsonata;

import com.dashjoin.jsonata.Jsonata;
import dev.millrace.local.statemachines.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Carries values between JSON and the evaluator, which knows both `null` and undefined.
final class Values {

    private static final double EXACT = 9_007_199_254_740_992d;

    private Values() {}

    static Object toPlain(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                var map = new LinkedHashMap<String, Object>();
                node.properties().forEach(field -> map.put(field.getKey(), toPlain(field.getValue())));
                yield map;
            }
            case ARRAY -> {
                var list = new ArrayList<>(node.size());
                node.forEach(item -> list.add(toPlain(item)));
                yield list;
            }
            case NUMBER -> number(node);
            case BOOLEAN -> node.booleanValue();
            case NULL, MISSING -> Jsonata.NULL_VALUE;
            case STRING, BINARY, POJO -> node.asString();
        };
    }

    private static Number number(JsonNode node) {
        if (node.isInt()) {
            return node.intValue();
        }
        return node.isLong() ? (Number) node.longValue() : (Number) node.doubleValue();
    }

    /// Nothing for a function or another thing that JSON cannot say.
    static Optional<JsonNode> toJson(Object value) {
        if (value == Jsonata.NULL_VALUE) {
            return Optional.of(Json.nothing());
        }
        return switch (value) {
            case String text -> Optional.of(Json.string(text));
            case Boolean flag -> Optional.of(Json.value(flag));
            case Number number -> Optional.of(Json.value(tidy(number)));
            case List<?> list -> array(list);
            case Map<?, ?> map -> object(map);
            default -> Optional.empty();
        };
    }

    private static Optional<JsonNode> array(List<?> list) {
        var array = Json.array();
        for (var item : list) {
            if (item == null) {
                continue;
            }
            var json = toJson(item);
            if (json.isEmpty()) {
                return Optional.empty();
            }
            array.add(json.get());
        }
        return Optional.of(array);
    }

    private static Optional<JsonNode> object(Map<?, ?> map) {
        var object = Json.object();
        for (var field : map.entrySet()) {
            if (field.getValue() == null) {
                continue;
            }
            var json = toJson(field.getValue());
            if (json.isEmpty()) {
                return Optional.empty();
            }
            object.set(String.valueOf(field.getKey()), json.get());
        }
        return Optional.of(object);
    }

    /// JSONata has one kind of number: 3.0 is 3.
    private static Number tidy(Number number) {
        if (number instanceof Double || number instanceof Float || number instanceof BigDecimal) {
            var exact = number.doubleValue();
            if (exact == Math.rint(exact) && Math.abs(exact) < EXACT) {
                return tidy((long) exact);
            }
            return exact;
        }
        var whole = number.longValue();
        return whole == (int) whole ? (Number) (int) whole : (Number) whole;
    }
}

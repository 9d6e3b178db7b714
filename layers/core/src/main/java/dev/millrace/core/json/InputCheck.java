package dev.millrace.core.json;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Violation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Finds everything that keeps a document from being read as a type, after reading has failed at the first such thing.
///
/// Paths and messages are made of names that the type declares, never of what the document says.
final class InputCheck {

    private final JsonMapper mapper;
    private final List<Violation> violations = new ArrayList<>();

    InputCheck(JsonMapper mapper) {
        this.mapper = mapper;
    }

    InvalidInput explain(JsonNode json, Class<?> type) {
        check("$", json, type);
        return violations.isEmpty()
                ? new InvalidInput("$", "is not " + Expectation.of(type))
                : new InvalidInput(violations);
    }

    private void check(String path, JsonNode json, Type type) {
        var before = violations.size();
        if (type instanceof ParameterizedType generic) {
            checkGeneric(path, json, generic);
        } else if (type instanceof Class<?> record && record.isRecord() && json.isObject()) {
            checkRecord(path, json, record);
        }
        if (violations.size() == before) {
            checkWhole(path, json, type);
        }
    }

    private void checkGeneric(String path, JsonNode json, ParameterizedType type) {
        var arguments = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            if (!json.isNull()) {
                check(path, json, arguments[0]);
            }
        } else if (type.getRawType() == Map.class && json.isObject()) {
            json.forEach(value -> check(path + "[*]", value, arguments[1]));
        } else if (json.isArray()) {
            for (var i = 0; i < json.size(); i++) {
                check(path + "[" + i + "]", json.get(i), arguments[0]);
            }
        }
    }

    private void checkRecord(String path, JsonNode json, Class<?> type) {
        var known = new TreeSet<String>();
        for (var component : type.getRecordComponents()) {
            known.add(component.getName());
            checkComponent(path + "." + component.getName(), json.get(component.getName()), component);
        }
        if (!known.containsAll(json.propertyNames())) {
            violations.add(
                    new Violation(path, "has a property that is not known; known are " + String.join(", ", known)));
        }
    }

    private void checkComponent(String path, JsonNode json, RecordComponent component) {
        if (json != null && !json.isNull()) {
            check(path, json, component.getGenericType());
        } else if (component.getType() != Optional.class) {
            violations.add(new Violation(path, "is required"));
        }
    }

    private void checkWhole(String path, JsonNode json, Type type) {
        try {
            mapper.treeToValue(json, mapper.constructType(type));
        } catch (JacksonException e) {
            violations.add(new Violation(path, reason(e, type)));
        }
    }

    private static String reason(JacksonException e, Type type) {
        if (e instanceof Refused refused) {
            return refused.getOriginalMessage();
        }
        return Optional.ofNullable(e.getCause())
                .flatMap(OurWords::of)
                .orElseGet(() -> "must be " + Expectation.of(type));
    }
}

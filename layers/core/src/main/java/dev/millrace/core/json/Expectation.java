package dev.millrace.core.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Says in words what JSON a type is read from.
final class Expectation {

    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, long.class, short.class, byte.class, Integer.class, Long.class, Short.class, Byte.class);
    private static final Set<Class<?>> DECIMAL = Set.of(double.class, float.class, Double.class, Float.class);
    private static final Map<Class<?>, String> NAMED = Map.of(
            String.class, "a string",
            boolean.class, "true or false",
            Boolean.class, "true or false",
            Instant.class, "an instant such as 2026-01-31T12:00:00Z",
            LocalDate.class, "a date such as 2026-01-31",
            Duration.class, "a duration such as PT15M");

    private Expectation() {}

    static String of(Type type) {
        return switch (type) {
            case ParameterizedType generic -> generic.getRawType() == Map.class ? "an object" : "an array";
            case Class<?> plain -> of(plain);
            default -> "valid";
        };
    }

    private static String of(Class<?> type) {
        if (WHOLE.contains(type)) {
            return "a whole number from " + range(type);
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (DECIMAL.contains(type) || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        return NAMED.getOrDefault(type, type.isArray() ? "an array" : "an object");
    }

    private static String range(Class<?> type) {
        return switch (type.getSimpleName().toLowerCase(java.util.Locale.ROOT)) {
            case "byte" -> Byte.MIN_VALUE + " to " + Byte.MAX_VALUE;
            case "short" -> Short.MIN_VALUE + " to " + Short.MAX_VALUE;
            case "long" -> Long.MIN_VALUE + " to " + Long.MAX_VALUE;
            default -> Integer.MIN_VALUE + " to " + Integer.MAX_VALUE;
        };
    }
}

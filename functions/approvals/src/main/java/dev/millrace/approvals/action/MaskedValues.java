package dev.millrace.approvals.action;

import dev.millrace.approvals.Masker;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.json.Json;
import dev.millrace.core.text.RawText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Masks every text in JSON-like values, names included; numbers become the ones that canonical JSON can carry, so that
/// what is hashed is what is done.
record MaskedValues(Masker masker) {

    private static final int DEEPEST = 16;

    /// @throws InvalidInput if it is nested more than 16 deep, or masking makes two names one
    @SuppressWarnings("unchecked")
    Map<String, Object> of(Map<String, Object> values) {
        var canonical = Json.canonical(masked(values, 0));
        return Json.read(canonical.getBytes(StandardCharsets.UTF_8), Map.class);
    }

    private Object masked(Object value, int depth) {
        if (depth > DEEPEST) {
            throw new InvalidInput("$.detail.action", "must not be nested more than 16 deep");
        }
        return switch (value) {
            case String text -> masker.mask(new RawText(text));
            case Map<?, ?> object -> masked(object, depth);
            case List<?> list ->
                list.stream()
                        .map(element -> element == null ? Map.of() : masked(element, depth + 1))
                        .toList();
            default -> value;
        };
    }

    private Map<String, Object> masked(Map<?, ?> object, int depth) {
        var masked = new TreeMap<String, Object>();
        object.forEach((name, value) -> {
            var key = masker.mask(new RawText(String.valueOf(name)));
            if (value != null && masked.put(key, masked(value, depth + 1)) != null) {
                throw new InvalidInput("$.detail.action", "must have names that stay different when they are masked");
            }
        });
        return masked;
    }
}

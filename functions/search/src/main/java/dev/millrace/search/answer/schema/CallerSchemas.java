package dev.millrace.search.answer.schema;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Violation;
import dev.millrace.core.json.Json;
import dev.millrace.core.schema.Schema;
import dev.millrace.search.answer.CallerSchema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads schemas that callers send: JSON Schema, draft 2020-12, of bounded size, that refer to nothing but themselves
/// and not in circles, and whose patterns take linear time.
public final class CallerSchemas {

    /// As many bytes as a schema has at most, as canonical JSON.
    public static final int MOST_BYTES = 16_384;

    private static final String ROOT = "$.schema";

    private CallerSchemas() {}

    /// Makes sure of a schema.
    ///
    /// @throws InvalidInput with everything that is wrong with it, by its path below `$.schema`
    public static CallerSchema read(Map<String, Object> schema) {
        var problems = new ArrayList<Violation>();
        if (isTooDeep(schema, 0)) {
            throw new InvalidInput(ROOT, "must be nested no deeper than %d levels".formatted(SchemaBounds.DEEPEST));
        }
        var text = Json.canonical(schema);
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            problems.add(new Violation(ROOT, "must have at most %,d bytes".formatted(MOST_BYTES)));
        }
        new SchemaWalk(schema, problems).from(ROOT);
        if (problems.isEmpty()) {
            addMistakes(schema, problems);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(
                    problems.stream().limit(SchemaBounds.MOST_PROBLEMS).toList());
        }
        return new CallerSchema(text);
    }

    private static void addMistakes(Map<String, Object> schema, List<Violation> problems) {
        try {
            Schema.of(schema);
        } catch (InvalidInput invalid) {
            invalid.violations()
                    .forEach(it -> problems.add(new Violation(ROOT + it.path().substring(1), it.message())));
        }
    }

    private static boolean isTooDeep(Object value, int depth) {
        if (depth > SchemaBounds.DEEPEST) {
            return true;
        }
        return switch (value) {
            case Map<?, ?> map -> map.values().stream().anyMatch(it -> it != null && isTooDeep(it, depth + 1));
            case List<?> list -> list.stream().anyMatch(it -> it != null && isTooDeep(it, depth + 1));
            default -> false;
        };
    }
}

package dev.millrace.core.lambda;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Violation;
import dev.millrace.core.json.Json;
import dev.millrace.core.schema.Schema;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads what a caller sent as a function's input, checked against the function's schema if it has one.
record Input<T>(Class<T> type, Optional<Schema> schema) {

    /// Builds the reader now, while the process starts and no caller waits.
    static <T> Input<T> of(String function, Class<T> type) {
        Json.prepare(type);
        return new Input<>(type, Schema.find("schemas/" + function + ".schema.json"));
    }

    /// @throws InvalidInput with all violations
    T read(JsonNode json) {
        schema.ifPresent(known -> known.require(json));
        return Json.read(json, type);
    }

    /// Reads a part of an event, which lies at that path.
    ///
    /// @throws InvalidInput with all violations
    T read(JsonNode json, String path) {
        try {
            return read(json);
        } catch (InvalidInput e) {
            throw new InvalidInput(e.violations().stream()
                    .map(violation -> new Violation(path + violation.path().substring(1), violation.message()))
                    .toList());
        }
    }
}

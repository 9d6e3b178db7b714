package dev.millrace.local.statemachines.api;

import dev.millrace.local.statemachines.ServiceError;
import dev.millrace.local.statemachines.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads the fields of requests, and refuses them as AWS does.
final class Request {

    private static final int LARGEST_PAYLOAD = 256 * 1024;

    private Request() {}

    static String required(JsonNode request, String field) {
        return optional(request, field)
                .orElseThrow(() -> new ServiceError(
                        "ValidationException",
                        "1 validation error detected: Value at '" + field
                                + "' failed to satisfy constraint: Member must not be null"));
    }

    static Optional<String> optional(JsonNode request, String field) {
        return request.optional(field).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    /// A payload that travels as JSON text.
    static JsonNode payload(String text, String error, String name) {
        if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST_PAYLOAD) {
            throw new ServiceError(
                    "ValidationException",
                    "1 validation error detected: Value at '" + name
                            + "' failed to satisfy constraint: Member must have length less than or equal to "
                            + LARGEST_PAYLOAD);
        }
        return Json.tryParse(text)
                .orElseThrow(() -> new ServiceError(error, "Invalid State Machine Execution " + name + ": not JSON"));
    }

    static double seconds(Instant instant) {
        return instant.toEpochMilli() / 1000.0;
    }
}

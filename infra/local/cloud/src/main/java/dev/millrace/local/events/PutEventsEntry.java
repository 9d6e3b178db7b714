package dev.millrace.local.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// One entry of a PutEvents request.
record PutEventsEntry(JsonNode json) {

    private static final int BYTES_OF_A_TIME = 14;

    /// Why an entry was not taken.
    record Problem(String code, String message) {}

    Optional<Problem> problem() {
        for (var name : List.of("Source", "DetailType", "Detail")) {
            if (text(name).isEmpty()) {
                return invalid(
                        "InvalidArgument",
                        "Parameter %s is not valid. Reason: %s is a required argument.".formatted(name, name));
            }
        }
        if (text("Source").startsWith("aws.")) {
            return invalid("NotAuthorizedForSourceException", "Not authorized for the source.");
        }
        return isObject(text("Detail")) ? Optional.empty() : invalid("MalformedDetail", "Detail is malformed.");
    }

    String bus() {
        return Definitions.busName(text("EventBusName"));
    }

    /// As EventBridge counts it.
    int size() {
        int size = json.has("Time") ? BYTES_OF_A_TIME : 0;
        for (var name : List.of("Source", "DetailType", "Detail")) {
            size += text(name).getBytes(UTF_8).length;
        }
        for (var resource : resources()) {
            size += resource.getBytes(UTF_8).length;
        }
        return size;
    }

    EventJson event(Instant now) {
        var time = json.has("Time") ? time(json.path("Time")) : now;
        var detail = EventJson.MAPPER.readTree(text("Detail"));
        return EventJson.of(
                UUID.randomUUID().toString(), text("Source"), text("DetailType"), time, resources(), detail);
    }

    private List<String> resources() {
        return json.path("Resources").values().stream()
                .map(it -> it.asString(""))
                .toList();
    }

    private String text(String name) {
        return json.path(name).asString("");
    }

    /// SDKs send seconds since 1970, with a fraction.
    private static Instant time(JsonNode time) {
        return time.isNumber()
                ? Instant.ofEpochMilli(time.decimalValue().movePointRight(3).longValue())
                : Instant.parse(time.asString(""));
    }

    private static boolean isObject(String text) {
        try {
            return EventJson.MAPPER.readTree(text).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }

    private static Optional<Problem> invalid(String code, String message) {
        return Optional.of(new Problem(code, message));
    }
}

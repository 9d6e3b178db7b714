package dev.millrace.approvals.eventbridge;

import dev.millrace.approvals.action.ActionRequested;
import dev.millrace.approvals.action.RequestedActions;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Violation;
import dev.millrace.core.hash.Sha256;
import dev.millrace.core.json.Json;
import dev.millrace.core.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Messages whose body is an event `ActionRequested` of the bus, of 64 KiB at most.
public final class EventActions implements RequestedActions {

    private static final int LONGEST = 64 * 1024;
    private static final int LONGEST_ID = 128;

    private final Schema schema = Schema.find("schemas/ActionRequested.schema.json")
            .orElseThrow(() -> new IllegalStateException("the schema of ActionRequested is not on the class path"));

    @Override
    public Reading read(String body) {
        if (body.length() > LONGEST) {
            return new Reading.Unreadable(named(body), List.of("$ must have 64 KiB at most"));
        }
        try {
            return read(Json.parse(body.getBytes(StandardCharsets.UTF_8)), body);
        } catch (InvalidInput e) {
            return unreadable(named(body), e);
        }
    }

    private Reading read(JsonNode event, String body) {
        var id = id(event).orElseGet(() -> named(body));
        try {
            var detail = event.path("detail");
            schema.require(detail);
            return new Reading.Requested(id, Json.read(detail, ActionRequested.class));
        } catch (InvalidInput e) {
            return unreadable(id, e);
        }
    }

    private static Reading unreadable(String eventId, InvalidInput why) {
        return new Reading.Unreadable(
                eventId, why.violations().stream().map(Violation::toString).toList());
    }

    private static Optional<String> id(JsonNode event) {
        return Optional.of(event.path("id").asString("")).filter(id -> !id.isBlank() && id.length() <= LONGEST_ID);
    }

    /// What is no event has no id: the same text has the same name.
    private static String named(String body) {
        return "message-" + Sha256.of(body);
    }
}

package dev.millrace.local.events;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The operation PutEvents: each entry succeeds or fails on its own.
final class PutEvents {

    private static final int MOST_ENTRIES = 10;
    private static final int MOST_BYTES = 256 * 1024;

    private final EventBridge events;

    PutEvents(EventBridge events) {
        this.events = events;
    }

    JsonNode answer(JsonNode request) {
        var entries = request.path("Entries").values().stream()
                .map(PutEventsEntry::new)
                .toList();
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            throw new InvalidRequest(
                    "ValidationException",
                    "1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have"
                            + " length less than or equal to 10 and greater than or equal to 1");
        }
        if (entries.stream().mapToInt(PutEventsEntry::size).sum() > MOST_BYTES) {
            throw new InvalidRequest(
                    "ValidationException", "Total size of the entries in the request is over the limit.");
        }
        var answer = EventJson.MAPPER.createObjectNode();
        var results = answer.putArray("Entries");
        entries.forEach(entry -> results.add(put(entry)));
        return answer.put(
                "FailedEntryCount",
                entries.stream().filter(entry -> entry.problem().isPresent()).count());
    }

    private ObjectNode put(PutEventsEntry entry) {
        var result = EventJson.MAPPER.createObjectNode();
        Optional<PutEventsEntry.Problem> problem = entry.problem();
        if (problem.isPresent()) {
            return result.put("ErrorCode", problem.get().code())
                    .put("ErrorMessage", problem.get().message());
        }
        var event = entry.event(events.now());
        events.put(entry.bus(), event);
        return result.put("EventId", event.id());
    }
}

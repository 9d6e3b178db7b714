package dev.millrace.local.events;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// An accepted event, and the routes that it has yet to take.
///
/// @param number its place in the journal
record Pending(long number, EventJson event, Instant accepted, Set<String> routes) {

    static Pending of(long number, EventJson event, Instant accepted, List<String> routes) {
        Set<String> open = ConcurrentHashMap.newKeySet();
        open.addAll(routes);
        return new Pending(number, event, accepted, open);
    }

    /// The line that a journal keeps of it.
    String line() {
        var line = EventJson.MAPPER.createObjectNode().put("accepted", number).put("at", accepted.toString());
        line.set("event", event.json());
        var to = line.putArray("to");
        routes.forEach(to::add);
        return line.toString();
    }

    String doneLine(String route) {
        return EventJson.MAPPER
                .createObjectNode()
                .put("done", number)
                .put("to", route)
                .toString();
    }
}

package dev.millrace.local.events;

import dev.millrace.local.events.journal.Journal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Accepted events until they are delivered, on disk.
final class Outbox implements AutoCloseable {

    private static final int FINISHED_LINES_KEPT = 20_000;

    private final Journal journal;
    private final SequencedMap<Long, Pending> pending = new LinkedHashMap<>();
    private long last;
    private int finishedLines;
    private boolean open = true;

    Outbox(Path file) {
        journal = new Journal(file);
        journal.lines().forEach(line -> replay(EventJson.MAPPER.readTree(line)));
        compactIfLong();
    }

    /// Takes an event for good.
    synchronized Pending accept(EventJson event, Instant now, List<String> routes) {
        var accepted = Pending.of(last + 1, event, now, routes);
        journal.append(accepted.line());
        last = accepted.number();
        pending.put(last, accepted);
        return accepted;
    }

    /// Remembers that an event has taken a route. After closing this is forgotten: the event takes it again.
    synchronized void done(Pending event, String route) {
        if (!open) {
            return;
        }
        journal.append(event.doneLine(route));
        finish(event, route);
        compactIfLong();
    }

    synchronized List<Pending> pending() {
        return new ArrayList<>(pending.values());
    }

    synchronized boolean isEmpty() {
        return pending.isEmpty();
    }

    @Override
    public synchronized void close() {
        open = false;
        journal.close();
    }

    private void replay(JsonNode line) {
        if (line.has("accepted")) {
            var routes =
                    line.path("to").values().stream().map(JsonNode::asString).toList();
            last = line.path("accepted").asLong();
            var event = new EventJson((ObjectNode) line.path("event"));
            pending.put(
                    last, Pending.of(last, event, Instant.parse(line.path("at").asString()), routes));
        } else {
            var event = pending.get(line.path("done").asLong());
            if (event != null) {
                finish(event, line.path("to").asString());
            }
        }
    }

    private void finish(Pending event, String route) {
        finishedLines++;
        event.routes().remove(route);
        if (event.routes().isEmpty()) {
            pending.remove(event.number());
            finishedLines++;
        }
    }

    private void compactIfLong() {
        if (finishedLines > FINISHED_LINES_KEPT + pending.size()) {
            journal.rewrite(pending.values().stream().map(Pending::line).toList());
            finishedLines = 0;
        }
    }
}

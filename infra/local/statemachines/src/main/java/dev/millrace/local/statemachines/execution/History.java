package dev.millrace.local.statemachines.execution;

import java.io.Serial;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// The events of one execution, numbered from 1.
final class History {

    /// AWS ends an execution whose history grows longer.
    static final int LONGEST = 25_000;

    static final class Full extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    private final List<HistoryEvent> events = new ArrayList<>();

    long nextId() {
        return events.size() + 1L;
    }

    long add(Instant at, long previous, String type) {
        return add(at, previous, type, Optional.empty());
    }

    long add(Instant at, long previous, String type, String field, ObjectNode details) {
        return add(at, previous, type, Optional.of(new HistoryEvent.Details(field, details)));
    }

    private long add(Instant at, long previous, String type, Optional<HistoryEvent.Details> details) {
        if (events.size() >= LONGEST - 1 && !type.startsWith("Execution")) {
            throw new Full();
        }
        events.add(new HistoryEvent(nextId(), previous, type, at, details));
        return events.size();
    }

    List<HistoryEvent> events() {
        return Collections.unmodifiableList(events);
    }
}

package dev.millrace.triage.intake;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Transient;
import dev.millrace.core.event.RecordedEvents;
import dev.millrace.core.function.BatchOutcome;
import dev.millrace.core.function.QueueBatch;
import dev.millrace.core.store.InMemoryBuckets;
import dev.millrace.triage.json.QueuedTickets;
import dev.millrace.triage.json.StoredRawTickets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// The intake of tickets with everything around it in memory.
final class Intake {

    static final String OPENED = """
            {"id": "%s", "detail-type": "TicketOpened", "source": "millrace", "detail":
             {"tenant": "acme", "system": "portal", "key": "T-1", "requester": "ada.byron@example.org",
              "subject": "Mail is down", "description": "Call me at +49 30 901820", "openedAt": "2026-03-02T09:00:00Z"}}
            """;

    final RecordedEvents events = new RecordedEvents();
    final StoredRawTickets raw = new StoredRawTickets(new InMemoryBuckets(), "uploads");
    final Map<String, Triage> started = new LinkedHashMap<>();
    private final List<String> refused = new ArrayList<>();
    private final SubmitTickets submit =
            new SubmitTickets(new QueuedTickets(), Set.of(new TenantId("acme")), raw, this::start, events);

    /// The next workflow cannot be started.
    Intake refusingOnce() {
        refused.add("once");
        return this;
    }

    BatchOutcome take(String... bodies) {
        return submit.apply(new QueueBatch(IntStream.range(0, bodies.length)
                .mapToObj(i -> new QueueBatch.Message("m" + i, bodies[i], 1))
                .toList()));
    }

    private void start(Triage triage) {
        if (!refused.isEmpty()) {
            refused.removeFirst();
            throw new Transient("Step Functions is away");
        }
        started.putIfAbsent(triage.eventId(), triage);
    }
}

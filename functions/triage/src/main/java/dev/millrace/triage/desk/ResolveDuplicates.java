package dev.millrace.triage.desk;

import dev.millrace.core.error.MillraceException;
import dev.millrace.core.function.BatchOutcome;
import dev.millrace.core.function.QueueBatch;
import dev.millrace.core.log.Log;
import dev.millrace.triage.article.ResolvedTicket;
import dev.millrace.triage.article.ResolvedTickets;
import java.util.Map;
import java.util.function.Function;

/// Resolves the duplicates of a ticket that somebody resolved, and says in each which ticket that was.
public final class ResolveDuplicates implements Function<QueueBatch, BatchOutcome> {

    private static final Log LOG = Log.of(ResolveDuplicates.class);

    private final ResolvedTickets events;
    private final Desks desks;

    public ResolveDuplicates(ResolvedTickets events, Desks desks) {
        this.events = events;
        this.desks = desks;
    }

    @Override
    public BatchOutcome apply(QueueBatch batch) {
        return new BatchOutcome(batch.messages().stream()
                .filter(message -> !isDone(message))
                .map(QueueBatch.Message::id)
                .toList());
    }

    private boolean isDone(QueueBatch.Message message) {
        try {
            var resolved = events.read(message.body());
            desks.find(resolved.tenant(), resolved.system()).ifPresent(desk -> resolve(desk, resolved));
            return true;
        } catch (MillraceException e) {
            LOG.error("duplicates not resolved", e, Map.of("messageId", message.id()));
            return false;
        }
    }

    private static void resolve(ServiceDesk desk, ResolvedTicket parent) {
        var why = new Note(
                "resolved-" + Names.of(parent.key()),
                "Resolved with %s, of which this is a duplicate.".formatted(parent.key()));
        desk.openDuplicates(parent.key()).forEach(key -> desk.resolve(key, why));
    }
}

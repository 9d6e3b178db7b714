package dev.millrace.triage.learn;

import dev.millrace.core.error.MillraceException;
import dev.millrace.core.function.BatchOutcome;
import dev.millrace.core.function.QueueBatch;
import dev.millrace.core.log.Log;
import dev.millrace.triage.classify.past.PastTicket;
import dev.millrace.triage.classify.past.PastTickets;
import java.util.Map;
import java.util.function.Function;

/// Marks resolved tickets as closed, so that no new ticket is linked to one. A ticket that was never remembered has
/// nothing to close.
public final class CloseIncidents implements Function<QueueBatch, BatchOutcome> {

    private static final Log LOG = Log.of(CloseIncidents.class);

    private final TicketEvents events;
    private final KnownTickets known;
    private final PastTickets past;

    public CloseIncidents(TicketEvents events, KnownTickets known, PastTickets past) {
        this.events = events;
        this.known = known;
        this.past = past;
    }

    @Override
    public BatchOutcome apply(QueueBatch batch) {
        return new BatchOutcome(batch.messages().stream()
                .filter(message -> !isClosed(message))
                .map(QueueBatch.Message::id)
                .toList());
    }

    private boolean isClosed(QueueBatch.Message message) {
        try {
            close(events.resolved(message.body()));
            return true;
        } catch (MillraceException e) {
            LOG.error("resolution deferred", e, Map.of("messageId", message.id()));
            return false;
        }
    }

    private void close(TicketEvent.Resolved resolved) {
        known.remembered(resolved)
                .ifPresent(id -> past.change(
                        resolved.tenant(),
                        id,
                        ticket -> ticket.map(PastTicket::closed).orElseThrow()));
    }
}

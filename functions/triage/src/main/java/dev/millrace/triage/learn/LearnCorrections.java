package dev.millrace.triage.learn;

import dev.millrace.core.error.MillraceException;
import dev.millrace.core.function.BatchOutcome;
import dev.millrace.core.function.QueueBatch;
import dev.millrace.core.log.Log;
import dev.millrace.triage.classify.past.Labelling;
import dev.millrace.triage.classify.past.PastTickets;
import java.util.Map;
import java.util.function.Function;

/// Makes a person's correction an example at once, in the place of what was said of the ticket before. A correction
/// that
/// nobody can read, or of a ticket that nobody knows, comes again until it is a dead letter; its neighbours in the
/// batch
/// are learned.
public final class LearnCorrections implements Function<QueueBatch, BatchOutcome> {

    private static final Log LOG = Log.of(LearnCorrections.class);

    private final TicketEvents events;
    private final KnownTickets known;
    private final PastTickets past;

    public LearnCorrections(TicketEvents events, KnownTickets known, PastTickets past) {
        this.events = events;
        this.known = known;
        this.past = past;
    }

    @Override
    public BatchOutcome apply(QueueBatch batch) {
        return new BatchOutcome(batch.messages().stream()
                .filter(message -> !isLearned(message))
                .map(QueueBatch.Message::id)
                .toList());
    }

    private boolean isLearned(QueueBatch.Message message) {
        try {
            learn(events.corrected(message.body()));
            return true;
        } catch (MillraceException e) {
            LOG.error("correction deferred", e, Map.of("messageId", message.id()));
            return false;
        }
    }

    private void learn(TicketEvent.Corrected correction) {
        var said = new Labelling(correction.labels(), Labelling.Source.CORRECTED, correction.at());
        var remembered = known.remembered(correction);
        if (remembered.isPresent()) {
            past.change(
                    correction.tenant(),
                    remembered.get(),
                    ticket -> ticket.orElseThrow().labelled(said));
        } else {
            var masked = known.masked(correction);
            past.change(
                    correction.tenant(),
                    masked.id(),
                    ticket -> ticket.orElse(masked).labelled(said));
        }
        LOG.info("correction learned", Map.of("tenant", correction.tenant()));
    }
}

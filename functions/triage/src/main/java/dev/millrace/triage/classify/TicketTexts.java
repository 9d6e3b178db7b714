package dev.millrace.triage.classify;

import dev.millrace.models.Embedder;
import dev.millrace.triage.classify.past.TicketText;
import dev.millrace.triage.ticket.MaskedTicket;
import java.util.List;
import java.util.function.Supplier;

/// Reads what tickets mean. New and past ones are read alike: as documents.
public record TicketTexts(Supplier<Embedder> embedder) {

    /// Loads the model.
    void prime() {
        embedder.get().version();
    }

    /// What a ticket says: subject and description, and nothing of who wrote it.
    public TicketText of(MaskedTicket ticket) {
        var words = ticket.subject().followedBy(ticket.description());
        var model = embedder.get();
        return new TicketText(words, model.embedDocuments(List.of(words)).getFirst(), model.version());
    }
}

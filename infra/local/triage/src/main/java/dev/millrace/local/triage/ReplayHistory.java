package dev.millrace.local.triage;

import dev.millrace.core.domain.Confidence;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.text.RawText;
import dev.millrace.models.Embedder;
import dev.millrace.triage.classify.ClassificationRules;
import dev.millrace.triage.classify.GatherEvidence;
import dev.millrace.triage.classify.Judge;
import dev.millrace.triage.classify.memory.InMemoryTickets;
import dev.millrace.triage.classify.past.Labelling;
import dev.millrace.triage.classify.past.PastTicket;
import dev.millrace.triage.classify.past.PastTickets;
import dev.millrace.triage.classify.past.TicketText;
import dev.millrace.triage.ticket.TicketId;
import java.util.List;
import java.util.function.Function;

/// Goes through a history in order: classifies each ticket by what was known before it, and only then learns what it
/// was. Nothing of what comes later is looked at.
public final class ReplayHistory {

    private static final TenantId TENANT = new TenantId("history");

    private final PastTickets past = new InMemoryTickets();
    private final Function<RawText, MaskedText> mask;
    private final Embedder embedder;
    private final ClassificationRules rules;
    private int seen;

    public ReplayHistory(Function<RawText, MaskedText> mask, Embedder embedder, ClassificationRules rules) {
        this.mask = mask;
        this.embedder = embedder;
        this.rules = rules;
    }

    /// The next ticket of the history.
    public Replayed next(HistoricTicket ticket) {
        var words = mask.apply(ticket.text());
        var text = new TicketText(words, embedder.embedDocuments(List.of(words)).getFirst(), embedder.version());
        var id = TicketId.of(TENANT, "history", Integer.toString(seen++));
        var evidence = new GatherEvidence(past).about(TENANT, id, text, rules);
        var decided = new Judge(rules).decide(evidence, id.value());
        var said = new Labelling(ticket.labels(), Labelling.Source.CORRECTED, ticket.at());
        past.change(TENANT, id, _ -> PastTicket.of(id, TENANT, text).labelled(said));
        return new Replayed(
                decided.confidence(),
                decided.confidence() >= Confidence.APPROVAL_GATE.value(),
                decided.labels()
                        .filter(labels ->
                                labels.category().equals(ticket.labels().category()))
                        .isPresent());
    }
}

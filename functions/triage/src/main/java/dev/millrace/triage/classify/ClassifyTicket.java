package dev.millrace.triage.classify;

import dev.millrace.core.function.Restorable;
import dev.millrace.core.trace.Attribute;
import dev.millrace.core.trace.Tracer;
import dev.millrace.triage.classify.Evidence.CategoryVotes;
import dev.millrace.triage.classify.Opinion.Chosen;
import dev.millrace.triage.ticket.MaskedTickets;
import dev.millrace.triage.ticket.TicketId;
import java.util.Optional;
import java.util.function.Function;

/// Tells what a ticket is about: category, impact, urgency and group as people labelled tickets like it, and which open
/// incident it repeats. Puts it on record before anybody acts on it; an event that is delivered again is answered from
/// the record.
public final class ClassifyTicket implements Function<ClassifyRequest, Classification>, Restorable {

    private final MaskedTickets tickets;
    private final TicketTexts texts;
    private final GatherEvidence gather;
    private final RuleBook rules;
    private final Opinion opinion;
    private final Classifications record;
    private final Tracer tracer;

    public ClassifyTicket(
            MaskedTickets tickets,
            TicketTexts texts,
            GatherEvidence gather,
            RuleBook rules,
            Opinion opinion,
            Classifications record,
            Tracer tracer) {
        this.tickets = tickets;
        this.texts = texts;
        this.gather = gather;
        this.rules = rules;
        this.opinion = opinion;
        this.record = record;
        this.tracer = tracer;
    }

    /// The embedder, before the snapshot.
    @Override
    public void prime() {
        texts.prime();
        rules.inForce();
    }

    /// Nothing: connections are made anew when they are gone.
    @Override
    public void reconnect() {}

    @Override
    public Classification apply(ClassifyRequest request) {
        return record.find(request).orElseGet(() -> classify(request));
    }

    private Classification classify(ClassifyRequest request) {
        try (var span = tracer.span("classifyTicket")) {
            var version = rules.inForce();
            var ticket = texts.of(tickets.read(request.ticket()));
            var found = gather.about(request.tenant(), new TicketId(request.ticketId()), ticket, version.rules());
            var chosen = found.categories().isEmpty()
                    ? Optional.<Chosen>empty()
                    : opinion.choose(
                            ticket.words(),
                            found.categories().stream()
                                    .map(CategoryVotes::category)
                                    .toList());
            var evidence = found.heard(chosen.map(Chosen::category));
            var id = Classifications.id(request.tenant(), request.eventId());
            var decided = new Judge(version.rules()).decide(evidence, id);
            record.keep(request, evidence, decided, version.policy(), chosen.map(Chosen::prompt));
            span.attribute(Attribute.DECISION_ID, id).attribute(Attribute.DECISION_CONFIDENCE, decided.confidence());
            return decided;
        }
    }
}

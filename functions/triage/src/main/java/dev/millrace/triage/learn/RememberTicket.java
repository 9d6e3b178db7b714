package dev.millrace.triage.learn;

import dev.millrace.triage.classify.TicketTexts;
import dev.millrace.triage.classify.past.Labelling;
import dev.millrace.triage.classify.past.PastTicket;
import dev.millrace.triage.classify.past.PastTickets;
import dev.millrace.triage.ticket.MaskedTickets;
import dev.millrace.triage.ticket.TicketId;
import java.time.InstantSource;
import java.util.function.Function;

/// Remembers a filed ticket: as an open incident that others may repeat, and as an example if people labelled it. What
/// no person looked at teaches nothing, or the classifier would learn from its own mistakes.
public final class RememberTicket implements Function<RememberRequest, RememberTicket.Remembered> {

    private static final String PEOPLE = "people";

    private final MaskedTickets tickets;
    private final TicketTexts texts;
    private final PastTickets past;
    private final InstantSource clock;

    public RememberTicket(MaskedTickets tickets, TicketTexts texts, PastTickets past, InstantSource clock) {
        this.tickets = tickets;
        this.texts = texts;
        this.past = past;
        this.clock = clock;
    }

    /// @param remembered always true: a ticket that cannot be remembered is an exception
    public record Remembered(boolean remembered) {}

    @Override
    public Remembered apply(RememberRequest request) {
        var id = new TicketId(request.ticketId());
        var text = texts.of(tickets.read(request.ticket()));
        var said = new Labelling(request.labels(), Labelling.Source.ASKED, clock.instant());
        past.change(request.tenant(), id, known -> {
            var filed = known.orElseGet(() -> PastTicket.of(id, request.tenant(), text))
                    .filed(request.filed());
            return request.labelledBy().equals(PEOPLE) ? filed.labelled(said) : filed;
        });
        return new Remembered(true);
    }
}

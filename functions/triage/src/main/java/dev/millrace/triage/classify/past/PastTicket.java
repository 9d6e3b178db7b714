package dev.millrace.triage.classify.past;

import dev.millrace.core.domain.TenantId;
import dev.millrace.triage.ticket.TicketId;
import java.util.Optional;

/// A ticket that was seen before: an example if people labelled it, a parent of duplicates while it is open.
public record PastTicket(
        TicketId id,
        TenantId tenant,
        TicketText text,
        Optional<Labelling> labelling,
        Optional<Filing> filing,
        IncidentState state) {

    /// A ticket of which nothing is known but its text.
    public static PastTicket of(TicketId id, TenantId tenant, TicketText text) {
        return new PastTicket(id, tenant, text, Optional.empty(), Optional.empty(), IncidentState.UNFILED);
    }

    /// The same, labelled so unless what people said before outranks it.
    public PastTicket labelled(Labelling said) {
        var holds = labelling.map(said::outranks).orElse(true);
        return holds ? new PastTicket(id, tenant, text, Optional.of(said), filing, state) : this;
    }

    /// The same, worked on there. What is closed stays closed, however late it is heard that it was filed.
    public PastTicket filed(Filing where) {
        var filed = state == IncidentState.UNFILED ? IncidentState.OPEN : state;
        return new PastTicket(id, tenant, text, labelling, Optional.of(where), filed);
    }

    /// The same, with nobody working on it any more.
    public PastTicket closed() {
        return new PastTicket(id, tenant, text, labelling, filing, IncidentState.CLOSED);
    }
}

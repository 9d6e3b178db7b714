package dev.millrace.triage.classify.past;

import dev.millrace.core.domain.TenantId;
import dev.millrace.triage.ticket.TicketId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The tickets that were seen before. Nothing of one tenant is ever seen by another.
///
/// Every method throws [dev.millrace.core.error.Transient] when they cannot be reached.
public interface PastTickets {

    /// Keeps what becomes of a ticket, and has it found by whoever looks from then on. Two who change the same ticket
    /// at
    /// once do so one after the other.
    ///
    /// @param change from what is known of it to what is to be; may be called again
    void change(TenantId tenant, TicketId id, Function<Optional<PastTicket>, PastTicket> change);

    /// Keeps many tickets at once, in the place of what is known of them: to begin with a history.
    void load(List<PastTicket> tickets);

    /// What is known of a ticket.
    Optional<PastTicket> find(TenantId tenant, TicketId id);

    /// The ticket that is worked on there.
    Optional<PastTicket> filedAs(TenantId tenant, Filing filing);

    /// The labelled tickets nearest by words, those nearest by meaning, and a sample of all, in no order and each once.
    ///
    /// The sample is the same for every ticket: those whose names, which are hashes, come first.
    ///
    /// @param each how many of either at most
    /// @param sample how many of all at most
    List<Example> nearest(TenantId tenant, TicketText text, int each, int sample);

    /// The open incidents nearest by meaning, the nearest first.
    List<Incident> openIncidents(TenantId tenant, TicketText text, int most);
}

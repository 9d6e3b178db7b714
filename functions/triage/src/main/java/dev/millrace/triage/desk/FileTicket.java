package dev.millrace.triage.desk;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.log.Log;
import dev.millrace.triage.ticket.MaskedTicket;
import dev.millrace.triage.ticket.MaskedTickets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Files a ticket where people work on it: updated in the desk that it came from, created in the tenant's usual desk if
/// it came from elsewhere. However often it is asked, there is one ticket, with one note for each event.
public final class FileTicket implements Function<FilingTask, FiledTicket> {

    private static final Log LOG = Log.of(FileTicket.class);

    private final MaskedTickets tickets;
    private final Citations citations;
    private final Desks desks;
    private final Turns turns;
    private final CreateOnce createOnce;

    public FileTicket(MaskedTickets tickets, Citations citations, Desks desks, Turns turns) {
        this.tickets = tickets;
        this.citations = citations;
        this.desks = desks;
        this.turns = turns;
        this.createOnce = new CreateOnce(turns.clock());
    }

    @Override
    public FiledTicket apply(FilingTask task) {
        var ticket = tickets.read(task.ticket());
        requireSame(task, ticket);
        return desks.find(ticket.tenant(), ticket.system())
                .map(desk -> updated(task, ticket, desk))
                .orElseGet(() -> placed(task, ticket));
    }

    /// No task brings one tenant's ticket into the desk of another.
    private static void requireSame(FilingTask task, MaskedTicket ticket) {
        if (!ticket.tenant().equals(task.tenant()) || !ticket.id().value().equals(task.ticketId())) {
            throw new InvalidInput("$.ticket", "must point to the ticket of that tenant and id");
        }
    }

    private FiledTicket updated(FilingTask task, MaskedTicket ticket, ServiceDesk desk) {
        return turns.take(Filing.id(ticket.tenant(), ticket.id()), desk.system(), _ -> {
            complete(task, desk, ticket.key());
            return filed(desk, ticket.key(), false);
        });
    }

    private FiledTicket placed(FilingTask task, MaskedTicket ticket) {
        var usual = desks.usual(ticket.tenant());
        return turns.take(Filing.id(ticket.tenant(), ticket.id()), usual, turn -> {
            var desk = desks.require(ticket.tenant(), turn.filing().system());
            var key = createOnce.place(turn, desk, NewTicket.of(ticket));
            complete(task, desk, key);
            return filed(desk, key, true);
        });
    }

    private void complete(FilingTask task, ServiceDesk desk, String key) {
        desk.assign(
                key,
                new Assignment(
                        task.labels(), task.routing().priority(), task.routing().assignee()));
        desk.note(key, TriageNote.of(task, task.context().map(citations::of).orElse(List.of())));
        task.duplicateOf()
                .filter(other ->
                        other.system().equals(desk.system()) && !other.key().equals(key))
                .ifPresent(other -> link(desk, key, other.key()));
    }

    /// The note names the incident all the same.
    private static void link(ServiceDesk desk, String key, String incident) {
        try {
            desk.link(key, incident);
        } catch (InvalidInput _) {
            LOG.warn("duplicate not linked", Map.of("system", desk.system(), "key", key));
        }
    }

    private static FiledTicket filed(ServiceDesk desk, String key, boolean created) {
        return new FiledTicket(desk.system(), key, desk.address(key).toString(), created);
    }
}

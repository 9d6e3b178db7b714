package dev.millrace.triage.context;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.log.Log;
import dev.millrace.core.trace.Attribute;
import dev.millrace.triage.ticket.MaskedTicket;
import dev.millrace.triage.ticket.MaskedTickets;
import java.util.Map;
import java.util.function.Function;

/// Collects what is known around a ticket: the things that it names, documents that may help, what is promised. A
/// source that is slow or fails makes the context poorer and says so; the ticket goes on.
public final class CollectContext implements Function<ContextTask, CollectedContext> {

    private static final Log LOG = Log.of(CollectContext.class);

    private final MaskedTickets tickets;
    private final ContextQueries queries;
    private final Contexts contexts;

    public CollectContext(MaskedTickets tickets, ContextQueries queries, Contexts contexts) {
        this.tickets = tickets;
        this.queries = queries;
        this.contexts = contexts;
    }

    /// @throws InvalidInput if there is no such ticket of that tenant
    @Override
    public CollectedContext apply(ContextTask task) {
        var ticket = tickets.read(task.ticket());
        requireSame(ticket, task);
        var context = queries.ask(task.tenant(), Inquiry.about(ticket));
        var pointer = contexts.write(task.tenant(), ticket.id(), context);
        LOG.info(
                "context collected",
                Map.of(
                        Attribute.TENANT_ID.key(),
                        task.tenant(),
                        Attribute.EVENT_ID.key(),
                        task.eventId(),
                        "ticketId",
                        task.ticketId(),
                        "degraded",
                        context.degraded()));
        return new CollectedContext(pointer, context.degraded(), context.sources());
    }

    private static void requireSame(MaskedTicket ticket, ContextTask task) {
        if (!ticket.tenant().equals(task.tenant()) || !ticket.id().value().equals(task.ticketId())) {
            throw new InvalidInput("$.ticket", "is another ticket than tenant and ticketId say");
        }
    }
}

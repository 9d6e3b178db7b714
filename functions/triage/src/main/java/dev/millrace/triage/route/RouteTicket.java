package dev.millrace.triage.route;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.function.Restorable;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.ledger.LedgerStore;
import dev.millrace.core.log.Log;
import dev.millrace.core.trace.Attribute;
import dev.millrace.dmn.DecisionTables;
import dev.millrace.triage.route.RoutingRecords.Ruling;
import dev.millrace.triage.service.ServiceDesks;
import dev.millrace.triage.ticket.MaskedTicket;
import dev.millrace.triage.ticket.MaskedTickets;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;

/// Decides who works on a ticket, and how soon, or that people must look at it first.
///
/// Below a confidence of [dev.millrace.core.domain.Confidence#APPROVAL_GATE] people decide. Of the ticket itself it
/// reads when it was opened, and nothing that anybody wrote.
public final class RouteTicket implements Function<RoutingTask, Routing>, Restorable {

    private static final Log LOG = Log.of(RouteTicket.class);

    private final MaskedTickets tickets;
    private final RoutingRules rules;
    private final RoutingRecords records;
    private final InstantSource clock;

    /// @param store the one that the ledger writes to
    public RouteTicket(
            MaskedTickets tickets,
            DecisionTables tables,
            ServiceDesks desks,
            LedgerStore store,
            Ledger ledger,
            InstantSource clock) {
        this.tickets = tickets;
        this.rules = new RoutingRules(tables, desks);
        this.records = new RoutingRecords(store, ledger);
        this.clock = clock;
    }

    @Override
    public void prime() {
        rules.prime();
    }

    /// Nothing: rules hold no connection, and the ledger's client makes new ones by itself.
    @Override
    public void reconnect() {}

    /// @throws InvalidInput if there is no such ticket of that tenant
    /// @throws dev.millrace.core.error.Conflict if the same event was routed by other facts
    @Override
    public Routing apply(RoutingTask task) {
        var ticket = tickets.read(task.ticket());
        requireSame(ticket, task);
        var facts = RoutingFacts.of(task, ticket.openedAt(), clock.instant());
        var routing = records.once(task, facts, known -> ruling(task, known));
        log(task, routing);
        return routing;
    }

    private Ruling ruling(RoutingTask task, RoutingFacts facts) {
        var versions = rules.inForce(task.tenant());
        return new Ruling(rules.decide(facts, versions), versions.byName());
    }

    private static void requireSame(MaskedTicket ticket, RoutingTask task) {
        if (!ticket.tenant().equals(task.tenant()) || !ticket.id().value().equals(task.ticketId())) {
            throw new InvalidInput("$.ticket", "is another ticket than tenant and ticketId say");
        }
    }

    private static void log(RoutingTask task, Routing routing) {
        LOG.info(
                "ticket routed",
                Map.of(
                        Attribute.TENANT_ID.key(),
                        task.tenant(),
                        Attribute.EVENT_ID.key(),
                        task.eventId(),
                        Attribute.DECISION_ID.key(),
                        routing.decisionId(),
                        Attribute.DECISION_CONFIDENCE.key(),
                        task.classification().confidence(),
                        "outcome",
                        routing.outcome(),
                        "priority",
                        routing.priority()));
    }
}

package dev.millrace.triage.route;

import dev.millrace.core.domain.Confidence;
import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.idempotency.SettableClock;
import dev.millrace.core.ledger.InMemoryLedgerStore;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.LedgerStore.StoredRecord;
import dev.millrace.core.store.InMemoryBuckets;
import dev.millrace.core.text.MaskedText;
import dev.millrace.dmn.DecisionTables;
import dev.millrace.triage.json.StoredMaskedTickets;
import dev.millrace.triage.route.Classification.Incident;
import dev.millrace.triage.route.Classification.SecondOpinion;
import dev.millrace.triage.service.yaml.YamlServiceDesks;
import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.MaskedTicket;
import dev.millrace.triage.ticket.TicketId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Routes one ticket again and again, with the rules that ship and a ledger in memory.
final class RoutingOffice {

    static final Path POLICIES = Path.of(System.getProperty("policies", ""));

    private static final TenantId ACME = new TenantId("acme");
    private static final TicketId TICKET = TicketId.of(ACME, "jira", "OPS-17");
    private static final DecisionTables TABLES = DecisionTables.in(POLICIES.resolve("dmn"));

    private final StoredMaskedTickets tickets = new StoredMaskedTickets(new InMemoryBuckets(), "lake");
    private final InMemoryLedgerStore ledger = new InMemoryLedgerStore();
    private final SettableClock clock = new SettableClock();
    private final RouteTicket route = new RouteTicket(
            tickets, TABLES, YamlServiceDesks.in(POLICIES), ledger, new Ledger(ledger, clock, _ -> {}), clock);
    private ObjectPointer pointer = ticketSays("The mail server is down", "Since nine o'clock.");

    ObjectPointer ticketSays(String subject, String description) {
        pointer = tickets.write(new MaskedTicket(
                TICKET,
                ACME,
                "jira",
                "OPS-17",
                MaskedText.alreadyMasked("[PERSON]"),
                MaskedText.alreadyMasked(subject),
                MaskedText.alreadyMasked(description),
                Optional.empty(),
                Instant.parse("2026-03-02T08:00:00Z"),
                "standard:3"));
        return pointer;
    }

    Task task(String eventId) {
        return new Task(new RoutingTask(
                ACME,
                TICKET.value(),
                eventId,
                pointer,
                new Classification(
                        "unknown",
                        Optional.empty(),
                        new Confidence(0),
                        Optional.empty(),
                        Optional.empty(),
                        "d",
                        Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    Routing route(Task task) {
        return route.apply(task.built());
    }

    InMemoryLedgerStore ledger() {
        return ledger;
    }

    SettableClock clock() {
        return clock;
    }

    LedgerRecord recorded(Routing routing) {
        return ledger.find(routing.decisionId()).orElseThrow();
    }

    List<StoredRecord> records() {
        return ledger.read("triage/acme", 1, 1000);
    }

    /// A task in the making.
    record Task(RoutingTask built) {

        Task classified(Labels labels, double confidence) {
            var known = built.classification();
            return with(new Classification(
                    "classified",
                    Optional.of(labels),
                    new Confidence(confidence),
                    known.candidates(),
                    known.duplicateOf(),
                    known.decisionId(),
                    known.secondOpinion()));
        }

        Task unknown() {
            return this;
        }

        Task duplicate() {
            var known = built.classification();
            return with(new Classification(
                    known.outcome(),
                    known.labels(),
                    known.confidence(),
                    known.candidates(),
                    Optional.of(new Incident(TICKET.value(), "jira", "OPS-1")),
                    known.decisionId(),
                    known.secondOpinion()));
        }

        Task opinion(boolean agrees) {
            var known = built.classification();
            return with(new Classification(
                    known.outcome(),
                    known.labels(),
                    known.confidence(),
                    known.candidates(),
                    known.duplicateOf(),
                    known.decisionId(),
                    Optional.of(new SecondOpinion(agrees))));
        }

        Task lacking(String... sources) {
            return new Task(new RoutingTask(
                    built.tenant(),
                    built.ticketId(),
                    built.eventId(),
                    built.ticket(),
                    built.classification(),
                    built.context(),
                    Optional.of(List.of(sources)),
                    built.chosen(),
                    built.undecided()));
        }

        Task chosen(Labels labels) {
            return given(labels, Optional.empty());
        }

        /// People were asked, and nobody decided.
        Task undecided(Labels labels) {
            return given(labels, Optional.of(true));
        }

        private Task given(Labels labels, Optional<Boolean> undecided) {
            return new Task(new RoutingTask(
                    built.tenant(),
                    built.ticketId(),
                    built.eventId(),
                    built.ticket(),
                    built.classification(),
                    built.context(),
                    built.degraded(),
                    Optional.of(labels),
                    undecided));
        }

        Task ofTenant(String tenant) {
            return new Task(new RoutingTask(
                    new TenantId(tenant),
                    built.ticketId(),
                    built.eventId(),
                    built.ticket(),
                    built.classification(),
                    built.context(),
                    built.degraded(),
                    built.chosen(),
                    built.undecided()));
        }

        private Task with(Classification classification) {
            return new Task(new RoutingTask(
                    built.tenant(),
                    built.ticketId(),
                    built.eventId(),
                    built.ticket(),
                    classification,
                    built.context(),
                    built.degraded(),
                    built.chosen(),
                    built.undecided()));
        }
    }
}

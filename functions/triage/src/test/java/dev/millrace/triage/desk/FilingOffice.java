package dev.millrace.triage.desk;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.idempotency.SettableClock;
import dev.millrace.core.json.Json;
import dev.millrace.core.store.InMemoryBuckets;
import dev.millrace.core.text.MaskedText;
import dev.millrace.triage.desk.FilingTask.Duplicate;
import dev.millrace.triage.json.StoredCitations;
import dev.millrace.triage.json.StoredMaskedTickets;
import dev.millrace.triage.route.Routing;
import dev.millrace.triage.service.Priority;
import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.Level;
import dev.millrace.triage.ticket.MaskedTicket;
import dev.millrace.triage.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Files one ticket, again and again.
final class FilingOffice {

    static final TenantId ACME = new TenantId("acme");
    private static final Labels LABELS = new Labels("network", Level.HIGH, Level.MEDIUM, "Network");
    private static final ObjectPointer CONTEXT = new ObjectPointer("lake", "tickets/acme/context.json");

    private final SettableClock clock = new SettableClock();
    private final InMemoryBuckets buckets = new InMemoryBuckets();
    private final StoredMaskedTickets tickets = new StoredMaskedTickets(buckets, "lake");
    private final InMemoryFilingStore filings = new InMemoryFilingStore();
    private final FileTicket fileTicket;
    private boolean undecided;
    private MaskedTicket ticket = ticket("mail", "m-1");
    private ObjectPointer pointer = tickets.write(ticket);

    FilingOffice(ServiceDesk desk) {
        fileTicket = new FileTicket(
                tickets,
                new StoredCitations(buckets),
                new OneDesk(desk),
                new Turns(filings, clock, Duration.ofMinutes(2)));
        buckets.open("lake")
                .put(
                        CONTEXT.key(),
                        Json.write(Map.of(
                                "articles",
                                List.of(Map.of(
                                        "documentId", "runbooks/mail",
                                        "title", "Mail is down",
                                        "excerpt", "Restart the mail server",
                                        "score", 0.9)))));
    }

    private record OneDesk(ServiceDesk desk) implements Desks {

        @Override
        public Optional<ServiceDesk> find(TenantId tenant, String system) {
            return system.equals(desk.system()) && tenant.equals(ACME) ? Optional.of(desk) : Optional.empty();
        }

        @Override
        public String usual(TenantId tenant) {
            return desk.system();
        }
    }

    FilingOffice withTicketOf(String system, String key) {
        ticket = ticket(system, key);
        pointer = tickets.write(ticket);
        return this;
    }

    FilingOffice undecided() {
        undecided = true;
        return this;
    }

    SettableClock clock() {
        return clock;
    }

    InMemoryFilingStore filings() {
        return filings;
    }

    FiledTicket file() {
        return fileTicket.apply(task(ACME, Optional.empty()));
    }

    FiledTicket file(Duplicate duplicate) {
        return fileTicket.apply(task(ACME, Optional.of(duplicate)));
    }

    FiledTicket fileFor(TenantId tenant) {
        return fileTicket.apply(task(tenant, Optional.empty()));
    }

    private FilingTask task(TenantId tenant, Optional<Duplicate> duplicate) {
        return new FilingTask(
                tenant,
                ticket.id().value(),
                "event-1",
                pointer,
                LABELS,
                routing(),
                Optional.of(CONTEXT),
                undecided ? Optional.empty() : Optional.of(0.91),
                undecided ? Optional.of(true) : Optional.empty(),
                duplicate);
    }

    private static Routing routing() {
        return new Routing(
                "route",
                List.of("the matrix says so"),
                Priority.P2,
                Optional.of(LABELS),
                Optional.of("Network"),
                Optional.of("ada"),
                Instant.parse("2026-03-02T09:30:00Z"),
                Instant.parse("2026-03-02T13:00:00Z"),
                0,
                0,
                Optional.empty(),
                "ticket-route:1");
    }

    private static MaskedTicket ticket(String system, String key) {
        return new MaskedTicket(
                TicketId.of(ACME, system, key),
                ACME,
                system,
                key,
                MaskedText.alreadyMasked("[PERSON]"),
                MaskedText.alreadyMasked("The mail server is down"),
                MaskedText.alreadyMasked("Since nine, says [PERSON]."),
                Optional.empty(),
                Instant.parse("2026-03-02T09:00:00Z"),
                "standard:3");
    }
}

package dev.millrace.triage.intake;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.event.DomainEvent;
import dev.millrace.core.event.EventPublisher;
import dev.millrace.core.function.BatchOutcome;
import dev.millrace.core.function.QueueBatch;
import dev.millrace.core.hash.Sha256;
import dev.millrace.core.log.Log;
import dev.millrace.triage.intake.OpenedTickets.Reading;
import dev.millrace.triage.intake.OpenedTickets.Reading.Opened;
import dev.millrace.triage.intake.OpenedTickets.Reading.Unreadable;
import dev.millrace.triage.ticket.OpenedTicket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Has every opened ticket looked at by a workflow, once however often it is delivered. Its text stays in a bucket: the
/// workflow carries a pointer to it. What cannot be read is announced as rejected, and holds nothing else up.
public final class SubmitTickets implements Function<QueueBatch, BatchOutcome> {

    private static final Log LOG = Log.of(SubmitTickets.class);

    private final OpenedTickets opened;
    private final Set<TenantId> tenants;
    private final RawTickets raw;
    private final Triages triages;
    private final EventPublisher events;

    public SubmitTickets(
            OpenedTickets opened, Set<TenantId> tenants, RawTickets raw, Triages triages, EventPublisher events) {
        this.opened = opened;
        this.tenants = Set.copyOf(tenants);
        this.raw = raw;
        this.triages = triages;
        this.events = events;
    }

    @Override
    public BatchOutcome apply(QueueBatch batch) {
        return new BatchOutcome(batch.messages().stream()
                .filter(message -> !isSubmitted(message))
                .map(QueueBatch.Message::id)
                .toList());
    }

    private boolean isSubmitted(QueueBatch.Message message) {
        try {
            submit(opened.read(message.body()));
            return true;
        } catch (MillraceException e) {
            LOG.error("ticket deferred", e, Map.of("messageId", message.id()));
            return false;
        }
    }

    private void submit(Reading reading) {
        switch (reading) {
            case Unreadable(var deliveryId, var violations) -> reject(deliveryId, violations);
            case Opened(var deliveryId, var ticket)
            when !tenants.contains(ticket.tenant()) ->
                reject(deliveryId, List.of("$.detail.tenant names no tenant of this deployment"));
            case Opened(var deliveryId, var ticket) -> submit(deliveryId, ticket);
        }
    }

    /// The tenant is part of the name: no tenant can keep another's news from being followed.
    private void submit(String deliveryId, OpenedTicket ticket) {
        var eventId = Sha256.of(ticket.tenant() + "\n" + deliveryId);
        var pointer = raw.write(ticket, eventId);
        triages.start(new Triage(ticket.tenant(), ticket.id().value(), eventId, ticket.system(), pointer));
        LOG.info("ticket submitted", Map.of("ticketId", ticket.id().value(), "eventId", eventId));
    }

    private void reject(String deliveryId, List<String> reasons) {
        var eventId = Sha256.of(deliveryId);
        events.publish(List.of(new DomainEvent("TicketRejected", Map.of("eventId", eventId, "reasons", reasons))));
        LOG.warn("ticket rejected", Map.of("eventId", eventId));
    }
}

package dev.millrace.triage.json;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.json.Json;
import dev.millrace.core.store.Buckets;
import dev.millrace.core.text.RawText;
import dev.millrace.triage.intake.RawTickets;
import dev.millrace.triage.ticket.OpenedTicket;
import java.time.Instant;
import java.util.Optional;

/// Tickets in the upload bucket, under `tickets/TENANT/ID/DELIVERY.json`, where they are forgotten after some days.
public record StoredRawTickets(Buckets buckets, String uploadBucket) implements RawTickets {

    @Override
    public ObjectPointer write(OpenedTicket ticket, String deliveryId) {
        var key = "tickets/%s/%s/%s.json".formatted(ticket.tenant(), ticket.id(), deliveryId);
        buckets.open(uploadBucket).put(key, Json.write(Stored.of(ticket)));
        return new ObjectPointer(uploadBucket, key);
    }

    @Override
    public OpenedTicket read(ObjectPointer pointer) {
        var stored =
                buckets.read(pointer).orElseThrow(() -> new InvalidInput("$.raw", "there is no ticket at " + pointer));
        return Json.read(stored, Stored.class).ticket();
    }

    record Stored(
            TenantId tenant,
            String system,
            String key,
            String requester,
            String subject,
            String description,
            Optional<String> service,
            Instant openedAt) {

        static Stored of(OpenedTicket ticket) {
            return new Stored(
                    ticket.tenant(),
                    ticket.system(),
                    ticket.key(),
                    ticket.requester().value(),
                    ticket.subject().value(),
                    ticket.description().value(),
                    ticket.service().map(RawText::value),
                    ticket.openedAt());
        }

        OpenedTicket ticket() {
            return new OpenedTicket(
                    tenant,
                    system,
                    key,
                    new RawText(requester),
                    new RawText(subject),
                    new RawText(description),
                    service.map(RawText::new),
                    openedAt);
        }
    }
}

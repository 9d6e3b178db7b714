package dev.millrace.triage.json;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.json.Json;
import dev.millrace.core.store.Buckets;
import dev.millrace.core.text.MaskedText;
import dev.millrace.triage.ticket.MaskedTicket;
import dev.millrace.triage.ticket.MaskedTickets;
import dev.millrace.triage.ticket.TicketId;
import java.time.Instant;
import java.util.Optional;

/// Masked tickets in the lake bucket, under `tickets/TENANT/ID/ticket.json`.
public record StoredMaskedTickets(Buckets buckets, String lakeBucket) implements MaskedTickets {

    @Override
    public ObjectPointer write(MaskedTicket ticket) {
        var key = key(ticket.tenant(), ticket.id());
        buckets.open(lakeBucket).put(key, Json.write(Stored.of(ticket)));
        return new ObjectPointer(lakeBucket, key);
    }

    @Override
    public MaskedTicket read(ObjectPointer pointer) {
        var stored = buckets.read(pointer)
                .orElseThrow(() -> new InvalidInput("$.ticket", "there is no masked ticket at " + pointer));
        return Json.read(stored, Stored.class).ticket();
    }

    /// The ticket of that name, if it was masked here.
    public Optional<MaskedTicket> find(TenantId tenant, TicketId ticket) {
        return buckets.open(lakeBucket)
                .get(key(tenant, ticket))
                .map(stored -> Json.read(stored, Stored.class).ticket());
    }

    private static String key(TenantId tenant, TicketId ticket) {
        return "tickets/%s/%s/ticket.json".formatted(tenant, ticket);
    }

    /// A ticket as it is read back: its texts were masked before it was written.
    record Stored(
            String id,
            TenantId tenant,
            String system,
            String key,
            String requester,
            String subject,
            String description,
            Optional<String> service,
            Instant openedAt,
            String masking) {

        static Stored of(MaskedTicket ticket) {
            return new Stored(
                    ticket.id().value(),
                    ticket.tenant(),
                    ticket.system(),
                    ticket.key(),
                    ticket.requester().value(),
                    ticket.subject().value(),
                    ticket.description().value(),
                    ticket.service().map(MaskedText::value),
                    ticket.openedAt(),
                    ticket.masking());
        }

        MaskedTicket ticket() {
            return new MaskedTicket(
                    new TicketId(id),
                    tenant,
                    system,
                    key,
                    MaskedText.alreadyMasked(requester),
                    MaskedText.alreadyMasked(subject),
                    MaskedText.alreadyMasked(description),
                    service.map(MaskedText::alreadyMasked),
                    openedAt,
                    masking);
        }
    }
}

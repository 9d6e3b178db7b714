package dev.millrace.triage.json;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.json.Json;
import dev.millrace.core.store.Buckets;
import dev.millrace.triage.context.Contexts;
import dev.millrace.triage.context.TicketContext;
import dev.millrace.triage.ticket.TicketId;
import java.util.TreeMap;

/// Contexts in the lake bucket, under `tickets/TENANT/ID/context.json`: `configurationItems`, `articles`, `faq`,
/// `serviceLevels` and `sources`.
public record StoredContexts(Buckets buckets, String lakeBucket) implements Contexts {

    @Override
    public ObjectPointer write(TenantId tenant, TicketId ticket, TicketContext context) {
        var key = "tickets/%s/%s/context.json".formatted(tenant, ticket);
        var content = new TreeMap<>(context.found());
        content.put("sources", context.sources());
        buckets.open(lakeBucket).put(key, Json.write(content));
        return new ObjectPointer(lakeBucket, key);
    }
}

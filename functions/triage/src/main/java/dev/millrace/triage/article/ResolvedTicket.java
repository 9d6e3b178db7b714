package dev.millrace.triage.article;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.RawText;
import dev.millrace.triage.ticket.TicketId;
import java.time.Instant;
import java.util.Optional;

/// Somebody resolved a ticket: the detail of the event `TicketResolved`.
///
/// @param ticketId its name across systems, if whoever tells of it knows that
/// @param system where it is kept
/// @param key what that system calls it
/// @param resolution what helped, as somebody wrote it
/// @param resolvedBy who resolved it, as access tokens name them (`sub`)
/// @param deliveryId names this news for its tenant: what is sent again has the same
public record ResolvedTicket(
        TenantId tenant,
        Optional<String> ticketId,
        String system,
        String key,
        RawText resolution,
        String resolvedBy,
        Instant resolvedAt,
        Optional<String> deliveryId) {

    /// Its name across systems.
    public TicketId id() {
        return ticketId.map(TicketId::new).orElseGet(() -> TicketId.of(tenant, system, key));
    }
}

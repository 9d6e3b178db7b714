package dev.millrace.triage.ticket;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.RawText;
import java.time.Instant;
import java.util.Optional;

/// A ticket as somebody wrote it.
///
/// @param system where it is kept: `jira`, `servicenow`, or what sent the event
/// @param key what that system calls it
/// @param requester who opened it
/// @param service the configuration item that it is about, if it says so
public record OpenedTicket(
        TenantId tenant,
        String system,
        String key,
        RawText requester,
        RawText subject,
        RawText description,
        Optional<RawText> service,
        Instant openedAt) {

    /// Its name across systems.
    public TicketId id() {
        return TicketId.of(tenant, system, key);
    }
}

package dev.millrace.triage.context;

import dev.millrace.core.domain.TenantId;

/// Asks all sources.
@FunctionalInterface
public interface ContextQueries {

    /// What they answer in time. A source that is late or fails leaves its part empty, or old, and says so.
    TicketContext ask(TenantId tenant, Inquiry inquiry);
}

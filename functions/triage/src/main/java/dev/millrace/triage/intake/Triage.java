package dev.millrace.triage.intake;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;

/// What the workflow `ticket-triage` begins with.
///
/// @param ticketId names the ticket across systems
/// @param eventId 64 hex digits that name the news of it, the same however often it is sent
/// @param system where the ticket is kept
/// @param raw where it lies as it was written
public record Triage(TenantId tenant, String ticketId, String eventId, String system, ObjectPointer raw) {}

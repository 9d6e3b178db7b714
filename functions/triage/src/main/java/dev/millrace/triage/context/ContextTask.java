package dev.millrace.triage.context;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;

/// A ticket around which to look.
public record ContextTask(TenantId tenant, String ticketId, String eventId, ObjectPointer ticket) {}

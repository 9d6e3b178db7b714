package dev.millrace.triage.intake;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;

/// A ticket that is to be masked.
///
/// @param raw where it lies as it was written
public record MaskTask(TenantId tenant, String ticketId, String eventId, ObjectPointer raw) {}

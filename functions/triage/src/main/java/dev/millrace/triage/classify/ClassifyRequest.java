package dev.millrace.triage.classify;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;

/// A ticket to classify.
///
/// @param ticketId as [dev.millrace.triage.ticket.TicketId] has it
/// @param eventId that brought it: the same event is classified once
/// @param ticket where it lies, masked
public record ClassifyRequest(TenantId tenant, String ticketId, String eventId, ObjectPointer ticket) {}

package dev.millrace.triage.learn;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;
import dev.millrace.triage.classify.past.Filing;
import dev.millrace.triage.ticket.Labels;

/// A ticket that was filed.
///
/// @param ticket where it lies, masked
/// @param labels that it was filed by
/// @param labelledBy `people`, if they chose the labels, or `policy`
/// @param filed where it is worked on now
public record RememberRequest(
        TenantId tenant,
        String ticketId,
        String eventId,
        ObjectPointer ticket,
        Labels labels,
        String labelledBy,
        Filing filed) {}

package dev.millrace.triage.handover;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;
import dev.millrace.triage.route.Classification;
import java.util.List;
import java.util.Optional;

/// A ticket that people are to look at.
///
/// @param context what was collected about it, if that worked at all
/// @param priority for now
/// @param reasons why people are asked
public record HandoverTask(
        TenantId tenant,
        String ticketId,
        String eventId,
        ObjectPointer ticket,
        Optional<ObjectPointer> context,
        Classification classification,
        String priority,
        List<String> reasons) {}

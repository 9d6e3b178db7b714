package dev.millrace.triage.desk;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;
import dev.millrace.triage.route.Routing;
import dev.millrace.triage.ticket.Labels;
import java.util.Optional;

/// A ticket that is to be filed.
///
/// @param ticket where it lies, masked
/// @param labels what it is
/// @param routing where it goes, and how soon
/// @param context where lies what was collected about it, if that worked at all
/// @param confidence how sure the labels are, from 0 to 1; absent if they are not the classifier's
/// @param undecided whether people were asked what it is, and nobody decided
/// @param duplicateOf the open incident that says nearly the same, to which it is linked
public record FilingTask(
        TenantId tenant,
        String ticketId,
        String eventId,
        ObjectPointer ticket,
        Labels labels,
        Routing routing,
        Optional<ObjectPointer> context,
        Optional<Double> confidence,
        Optional<Boolean> undecided,
        Optional<Duplicate> duplicateOf) {

    /// A ticket of a desk.
    public record Duplicate(String ticketId, String system, String key) {}
}

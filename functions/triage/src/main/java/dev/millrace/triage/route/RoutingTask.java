package dev.millrace.triage.route;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;
import dev.millrace.triage.ticket.Labels;
import java.util.List;
import java.util.Optional;

/// A ticket that is to be routed.
///
/// @param context what was collected about it, if that worked at all
/// @param degraded the sources that the context lacks
/// @param chosen the labels that people chose, once they were asked, or those of a ticket that nobody decided about
/// @param undecided whether nobody decided, though people were asked
public record RoutingTask(
        TenantId tenant,
        String ticketId,
        String eventId,
        ObjectPointer ticket,
        Classification classification,
        Optional<ObjectPointer> context,
        Optional<List<String>> degraded,
        Optional<Labels> chosen,
        Optional<Boolean> undecided) {}

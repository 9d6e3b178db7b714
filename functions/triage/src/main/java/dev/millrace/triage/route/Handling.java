package dev.millrace.triage.route;

import dev.millrace.triage.service.Priority;
import dev.millrace.triage.ticket.Labels;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the rules say of a ticket.
///
/// @param outcome `route`, `ask` people first, or `link` to an open incident
/// @param reasons why, in the words of the table
/// @param priority of a ticket without labels, a provisional one
/// @param group who works on it
/// @param assignee whose turn it is in that group; absent unless it is routed
/// @param respondBy when somebody must have answered
/// @param resolveBy when it must be resolved
/// @param approversNeeded 0 unless people are asked
/// @param expiresAfterMinutes 0 unless people are asked
/// @param escalateTo who is told if nobody decides
record Handling(
        String outcome,
        List<String> reasons,
        Priority priority,
        Optional<Labels> labels,
        Optional<String> group,
        Optional<String> assignee,
        Instant respondBy,
        Instant resolveBy,
        int approversNeeded,
        int expiresAfterMinutes,
        Optional<String> escalateTo) {

    Routing recordedAs(String decisionId) {
        return new Routing(
                outcome,
                reasons,
                priority,
                labels,
                group,
                assignee,
                respondBy,
                resolveBy,
                approversNeeded,
                expiresAfterMinutes,
                escalateTo,
                decisionId);
    }
}

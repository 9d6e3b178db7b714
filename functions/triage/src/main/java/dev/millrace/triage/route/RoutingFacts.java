package dev.millrace.triage.route;

import dev.millrace.core.domain.Confidence;
import dev.millrace.triage.ticket.Labels;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// All that a routing depends on. No text of the ticket is among it: what somebody writes can change labels, and
/// nothing else.
///
/// @param openedAt from when service levels count
/// @param routedAt whose rota owns it
/// @param classified whether labels were found, by examples or by people
/// @param labels those that people chose, or else those that were found
/// @param secondOpinion whether another model agrees, where one was asked
/// @param degraded the sources that the context lacks, in order
/// @param chosen whether the labels are given, instead of found
/// @param undecided whether they were given because nobody decided, though people were asked
public record RoutingFacts(
        Instant openedAt,
        Instant routedAt,
        boolean classified,
        Optional<Labels> labels,
        Confidence confidence,
        Optional<Boolean> secondOpinion,
        boolean duplicate,
        List<String> degraded,
        boolean chosen,
        boolean undecided) {

    static RoutingFacts of(RoutingTask task, Instant openedAt, Instant now) {
        var found = task.classification();
        return new RoutingFacts(
                openedAt,
                now.truncatedTo(ChronoUnit.SECONDS),
                found.isKnown(),
                task.chosen().or(found::labels),
                found.confidence(),
                found.secondOpinion().map(Classification.SecondOpinion::agrees),
                found.duplicateOf().isPresent(),
                task.degraded().orElse(List.of()).stream().sorted().distinct().toList(),
                task.chosen().isPresent(),
                task.undecided().orElse(false));
    }

    /// The same, at another time.
    RoutingFacts at(Instant then) {
        return new RoutingFacts(
                openedAt, then, classified, labels, confidence, secondOpinion, duplicate, degraded, chosen, undecided);
    }
}

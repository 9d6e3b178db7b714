package dev.millrace.triage.route;

import dev.millrace.core.domain.Confidence;
import dev.millrace.triage.ticket.Labels;
import java.util.List;
import java.util.Optional;

/// What the step before found the ticket to be.
///
/// @param outcome `classified`, or `unknown` where there are too few examples
/// @param candidates the best three, best first
/// @param duplicateOf the open incident that it tells of
/// @param decisionId under which the ledger holds it
public record Classification(
        String outcome,
        Optional<Labels> labels,
        Confidence confidence,
        Optional<List<Candidate>> candidates,
        Optional<Incident> duplicateOf,
        String decisionId,
        Optional<SecondOpinion> secondOpinion) {

    /// What it may be, too.
    public record Candidate(Labels labels, Confidence confidence) {}

    /// An open incident.
    public record Incident(String ticketId, String system, String key) {}

    /// What another model says.
    public record SecondOpinion(boolean agrees) {}

    boolean isKnown() {
        return outcome.equals("classified") && labels.isPresent();
    }
}

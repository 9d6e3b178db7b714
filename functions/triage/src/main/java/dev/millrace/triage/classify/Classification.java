package dev.millrace.triage.classify;

import dev.millrace.triage.ticket.Labels;
import java.util.List;
import java.util.Optional;

/// What a ticket is about, as far as past tickets tell.
///
/// @param outcome `classified` or `unknown`: then there are no labels, and the confidence is 0
/// @param confidence how probable it is that all labels are right: the least of the probabilities of category, group,
///     impact and urgency, less if a language model disagrees
/// @param candidates three at most, the best first, each with its own confidence
/// @param duplicateOf the open incident that says nearly the same
public record Classification(
        String outcome,
        Optional<Labels> labels,
        double confidence,
        List<Candidate> candidates,
        Optional<Duplicate> duplicateOf,
        String decisionId,
        Optional<SecondOpinion> secondOpinion) {

    public Classification {
        candidates = List.copyOf(candidates);
    }

    /// Labels that a person may choose.
    public record Candidate(Labels labels, double confidence) {}

    /// An open incident.
    public record Duplicate(String ticketId, String system, String key) {}

    /// What a language model said.
    public record SecondOpinion(boolean agrees) {}
}

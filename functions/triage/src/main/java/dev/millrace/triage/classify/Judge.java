package dev.millrace.triage.classify;

import dev.millrace.triage.classify.Classification.Candidate;
import dev.millrace.triage.classify.Classification.Duplicate;
import dev.millrace.triage.classify.Classification.SecondOpinion;
import dev.millrace.triage.classify.Evidence.CategoryVotes;
import dev.millrace.triage.classify.Evidence.Vote;
import dev.millrace.triage.ticket.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides by evidence alone, so that the same evidence leads to the same classification for ever.
public record Judge(ClassificationRules rules) {

    private static final int MOST_CANDIDATES = 3;

    /// The classification that the evidence leads to.
    public Classification decide(Evidence evidence, String decisionId) {
        var duplicate = duplicate(evidence);
        if (evidence.examples() < rules.leastExamples()) {
            return new Classification(
                    "unknown", Optional.empty(), 0, List.of(), duplicate, decisionId, Optional.empty());
        }
        var candidates = candidates(evidence);
        var best = candidates.getFirst();
        return new Classification(
                "classified",
                Optional.of(best.labels()),
                best.confidence(),
                candidates,
                duplicate,
                decisionId,
                evidence.opinion().map(opinion -> new SecondOpinion(agrees(evidence, opinion))));
    }

    private Optional<Duplicate> duplicate(Evidence evidence) {
        return evidence.nearest()
                .filter(incident -> incident.likeness() >= rules.duplicateFrom())
                .map(incident -> new Duplicate(incident.ticketId(), incident.system(), incident.key()));
    }

    private List<Candidate> candidates(Evidence evidence) {
        var levels = Math.min(probability(evidence.impacts()), probability(evidence.urgencies()));
        var others =
                Math.min(levels, probability(evidence.categories().getFirst().groups()));
        var best = categoryProbability(evidence);
        var candidates = new ArrayList<Candidate>();
        candidates.add(new Candidate(labels(evidence, 0), Math.min(best, others) * trust(evidence)));
        for (var rank = 1;
                rank < Math.min(MOST_CANDIDATES, evidence.categories().size());
                rank++) {
            candidates.add(new Candidate(
                    labels(evidence, rank),
                    Math.min(
                            (1 - best) * share(evidence, rank),
                            candidates.getFirst().confidence())));
        }
        return candidates;
    }

    private double categoryProbability(Evidence evidence) {
        return probability(evidence.categories().stream()
                .map(it -> new Vote<>(it.category(), it.votes()))
                .toList());
    }

    /// Of labels that all neighbours agree on there is no doubt.
    private double probability(List<? extends Vote<?>> votes) {
        if (votes.size() < 2) {
            return 1;
        }
        return rules.calibration()
                .probability(votes.get(0).votes(), votes.get(1).votes());
    }

    /// What is not the best is one of the others, each as probable as it has votes.
    private static double share(Evidence evidence, int rank) {
        var others = evidence.categories().stream()
                .skip(1)
                .mapToDouble(Judge::positive)
                .sum();
        return others > 0 ? positive(evidence.categories().get(rank)) / others : 0;
    }

    private static double positive(CategoryVotes category) {
        return Math.max(0, category.votes());
    }

    private static Labels labels(Evidence evidence, int rank) {
        var category = evidence.categories().get(rank);
        return new Labels(
                category.category(),
                evidence.impacts().getFirst().label(),
                evidence.urgencies().getFirst().label(),
                category.groups().getFirst().label());
    }

    private double trust(Evidence evidence) {
        var doubted =
                evidence.opinion().filter(opinion -> !agrees(evidence, opinion)).isPresent();
        return doubted ? rules.disagreement() : 1;
    }

    private static boolean agrees(Evidence evidence, String opinion) {
        return opinion.equals(evidence.categories().getFirst().category());
    }
}

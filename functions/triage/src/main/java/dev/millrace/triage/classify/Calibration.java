package dev.millrace.triage.classify;

import java.util.List;

/// Turns votes into a probability: how often tickets with such votes were classified rightly.
///
/// A logistic regression over the best vote and its lead over the second gives a score; the score's steps say what part
/// of the tickets in each was right, on folds of the training data. Steps are coarse where that keeps the approval gate
/// honest: a ticket is above it only if its like were right nearly always.
///
/// @param constant of the score
/// @param lead coefficient of the lead
/// @param best coefficient of the best vote
/// @param steps from the lowest score to the highest
public record Calibration(double constant, double lead, double best, List<Step> steps) {

    public Calibration {
        steps = List.copyOf(steps);
        if (steps.size() < 2) {
            throw new IllegalArgumentException("a calibration needs two steps or more");
        }
    }

    /// A point of the curve; between two points it is straight.
    ///
    /// @param score of the logistic regression, before its sigmoid
    /// @param probability from 0 to 1
    public record Step(double score, double probability) {}

    /// The probability that the best label is right.
    ///
    /// @param bestVote what speaks for it
    /// @param secondVote what speaks for the next, 0 if there is none
    public double probability(double bestVote, double secondVote) {
        var score = constant + lead * (bestVote - secondVote) + best * bestVote;
        var before = steps.getFirst();
        if (score <= before.score()) {
            return before.probability();
        }
        for (var step : steps) {
            if (score <= step.score()) {
                var part = (score - before.score()) / (step.score() - before.score());
                return before.probability() + part * (step.probability() - before.probability());
            }
            before = step;
        }
        return before.probability();
    }
}

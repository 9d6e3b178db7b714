package dev.millrace.bench.triage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// How good guesses are.
///
/// @param accuracy what part is right
/// @param macroF1 the mean over all labels of the harmonic mean of precision and recall
/// @param calibrationError by how much confidence and accuracy differ in the mean over ten bins of confidence, each
///     weighted by its tickets (Guo et al. 2017)
/// @param coverage what part has a confidence of 0.78 or more
/// @param accuracyAbove what part of those is right; 1 if there are none
record Scores(double accuracy, double macroF1, double calibrationError, double coverage, double accuracyAbove) {

    static final double GATE = 0.78;
    private static final int BINS = 10;

    static Scores of(List<Ticket> tickets, List<Guess> guesses) {
        var right = new boolean[tickets.size()];
        var certain = 0;
        var certainAndRight = 0;
        var correct = 0;
        for (var i = 0; i < right.length; i++) {
            right[i] = tickets.get(i).label().equals(guesses.get(i).label());
            correct += right[i] ? 1 : 0;
            if (guesses.get(i).confidence() >= GATE) {
                certain++;
                certainAndRight += right[i] ? 1 : 0;
            }
        }
        return new Scores(
                (double) correct / right.length,
                macroF1(tickets, guesses),
                calibrationError(guesses, right),
                (double) certain / right.length,
                certain == 0 ? 1 : (double) certainAndRight / certain);
    }

    private static double macroF1(List<Ticket> tickets, List<Guess> guesses) {
        var labels = new TreeSet<String>();
        var right = new HashMap<String, Integer>();
        var named = new HashMap<String, Integer>();
        for (var i = 0; i < tickets.size(); i++) {
            var truth = tickets.get(i).label();
            var guess = guesses.get(i).label();
            labels.add(truth);
            named.merge(truth, 1, Integer::sum);
            named.merge(guess, 1, Integer::sum);
            if (truth.equals(guess)) {
                right.merge(truth, 1, Integer::sum);
            }
        }
        return labels.stream()
                .mapToDouble(label -> f1(label, right, named))
                .average()
                .orElse(0);
    }

    /// Twice what both say, of all that either says.
    private static double f1(String label, Map<String, Integer> right, Map<String, Integer> named) {
        return 2.0 * right.getOrDefault(label, 0) / named.getOrDefault(label, 1);
    }

    private static double calibrationError(List<Guess> guesses, boolean[] right) {
        var difference = new double[BINS];
        for (var i = 0; i < right.length; i++) {
            var confidence = guesses.get(i).confidence();
            difference[Math.min(BINS - 1, (int) (confidence * BINS))] += confidence - (right[i] ? 1 : 0);
        }
        var sum = 0.0;
        for (var bin : difference) {
            sum += Math.abs(bin);
        }
        return sum / right.length;
    }
}

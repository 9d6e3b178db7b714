package dev.millrace.triage.classify.kernel;

import java.util.Arrays;
import java.util.List;

/// Naive Bayes over the words and pairs of words that a text and its neighbours have (Bernoulli counts of those that
/// are
/// there, smoothed by one half, priors by class size).
///
/// Neighbouring words are not independent: the sum of their log-likelihoods is divided by the square root of how many
/// there are, which keeps long texts from being certain of everything.
final class WordEvidence {

    private static final double SMOOTHING = 0.5;

    private final Terms text;
    private final List<Terms> neighbours;

    WordEvidence(Terms text, List<Terms> neighbours) {
        this.text = text;
        this.neighbours = neighbours;
    }

    /// How probable each class is.
    ///
    /// @param classes of the neighbours, numbered from 0
    /// @param count how many classes there are
    double[] posterior(int[] classes, int count) {
        var sizes = new double[count];
        var holding = new double[text.hashes().length][count];
        for (var i = 0; i < classes.length; i++) {
            sizes[classes[i]]++;
            for (var hash : neighbours.get(i).hashes()) {
                var term = Arrays.binarySearch(text.hashes(), hash);
                if (term >= 0) {
                    holding[term][classes[i]]++;
                }
            }
        }
        return normalized(logarithms(sizes, holding, classes.length));
    }

    private double[] logarithms(double[] sizes, double[][] holding, int examples) {
        var logs = new double[sizes.length];
        var damping = 1 / Math.sqrt(Math.max(1, text.hashes().length));
        for (var k = 0; k < logs.length; k++) {
            for (var term : holding) {
                logs[k] += damping * Math.log((term[k] + SMOOTHING) / (sizes[k] + 2 * SMOOTHING));
            }
            logs[k] += Math.log(sizes[k] / examples);
        }
        return logs;
    }

    private static double[] normalized(double[] logs) {
        var highest = Arrays.stream(logs).max().orElse(0);
        var odds = Arrays.stream(logs).map(log -> Math.exp(log - highest)).toArray();
        var sum = Arrays.stream(odds).sum();
        return Arrays.stream(odds).map(it -> it / sum).toArray();
    }
}

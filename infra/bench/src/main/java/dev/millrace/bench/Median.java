package dev.millrace.bench;

import java.util.Collection;

/// The middle of some figures, which one slow run does not move.
public final class Median {

    private Median() {}

    /// Of at least one figure.
    public static double of(Collection<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}

package dev.millrace.bench.masking;

import dev.millrace.bench.Median;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// How time grows with length: the times measured, by length in characters.
record Growth(SortedMap<Integer, List<Double>> seconds) {

    private static final double SHORTEST_SECONDS = 0.005;
    private static final int FEWEST_LENGTHS = 3;

    Growth() {
        this(new TreeMap<>());
    }

    void add(int length, double time) {
        seconds.computeIfAbsent(length, it -> new ArrayList<>()).add(time);
    }

    /// The median for the longest text.
    double longest() {
        return Median.of(seconds.sequencedValues().getLast());
    }

    /// Whether a text of that length would take longer than so many seconds, even if time grew with the length only.
    boolean wouldTakeLonger(int length, double limit) {
        return !seconds.isEmpty() && longest() / seconds.lastKey() * length > limit;
    }

    /// Whether a text of that length was measured, and took longer than so many seconds.
    boolean took(int length, double limit) {
        return seconds.containsKey(length) && Median.of(seconds.get(length)) > limit;
    }

    /// The exponent of the power of the length that fits the medians best: least squares of the logarithms. Lengths
    /// that take less than five milliseconds do not count if three others are left.
    double exponent() {
        var telling = new TreeMap<>(seconds);
        telling.values().removeIf(it -> Median.of(it) < SHORTEST_SECONDS);
        return fitted(telling.size() < FEWEST_LENGTHS ? seconds : telling);
    }

    private static double fitted(SortedMap<Integer, List<Double>> seconds) {
        var x = seconds.keySet().stream().mapToDouble(Math::log).toArray();
        var y = seconds.values().stream()
                .mapToDouble(it -> Math.log(Median.of(it)))
                .toArray();
        var meanX = mean(x);
        var meanY = mean(y);
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < x.length; i++) {
            covariance += (x[i] - meanX) * (y[i] - meanY);
            variance += (x[i] - meanX) * (x[i] - meanX);
        }
        return covariance / variance;
    }

    /// The same from the longest half of the lengths only, where what is spent once no longer counts.
    double exponentOfLongest() {
        var lengths = List.copyOf(seconds.keySet());
        return fitted(seconds.tailMap(lengths.get(lengths.size() / 2)));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (var value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}

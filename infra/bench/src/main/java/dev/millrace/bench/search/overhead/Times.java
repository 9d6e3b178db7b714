package dev.millrace.bench.search.overhead;

import java.util.Arrays;
import java.util.Locale;

/// How long calls took, in milliseconds: those of one kind in the order of the queries.
///
/// @param millis one for each call
record Times(double[] millis) {

    /// Each less what the other took for the same query.
    Times less(Times other) {
        var rest = new double[millis.length];
        Arrays.setAll(rest, i -> millis[i] - other.millis[i]);
        return new Times(rest);
    }

    /// What this share of the calls stayed within.
    double within(double share) {
        var sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "p50 %7.2f ms  p95 %7.2f ms", within(0.5), within(0.95));
    }
}

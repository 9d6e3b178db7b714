package dev.millrace.bench.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Two engines on the same inputs, in turn, so that whatever else the machine does meets both.
record Duel(Contender ours, Contender theirs, List<Map<String, Object>> inputs) {

    private static final int ROUNDS = 9;
    private static final long NANOS = 500_000_000;
    /// Until C2 has compiled what is hot, also on a machine that has other work.
    private static final long WARM_UP = 10_000_000_000L;

    /// How many times as many evaluations per second ours does, by the medians.
    ///
    /// @throws IllegalStateException if they do not give the same answers
    double run() throws Exception {
        requireSameAnswers();
        ours.rate(inputs, WARM_UP);
        theirs.rate(inputs, WARM_UP);
        var rates = new ArrayList<Double>();
        var otherRates = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            rates.add(ours.rate(inputs, NANOS));
            otherRates.add(theirs.rate(inputs, NANOS));
        }
        var times = median(rates) / median(otherRates);
        System.out.printf(Locale.ROOT, "%-28s %,11.0f evaluations/s%n", ours.name(), median(rates));
        System.out.printf(
                Locale.ROOT,
                "%-28s %,11.0f evaluations/s; ours does %.1f times as many%n",
                theirs.name(),
                median(otherRates),
                times);
        return times;
    }

    private void requireSameAnswers() throws Exception {
        for (var input : inputs) {
            var answer = ours.answer(input);
            var other = theirs.answer(input);
            if (!answer.equals(other)) {
                throw new IllegalStateException(
                        "%s and %s do not agree: %s, %s".formatted(ours.name(), theirs.name(), answer, other));
            }
        }
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }
}

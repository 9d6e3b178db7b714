package dev.millrace.bench.search.refusal;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Chooses a rule by questions that it is not measured on: a logistic regression, by gradient ascent on features
/// that are centred, and the highest threshold at which nine in ten answerable questions are answered.
///
/// Answerable and unanswerable questions weigh the same, and so do both kinds of unanswerable ones.
final class Fit {

    /// A person who is refused what the library says has lost more than one who is shown a quotation beside the point.
    private static final double ANSWERED = 0.9;

    private static final int STEPS = 5_000;
    private static final double RATE = 2;
    private static final double SHRINKING = 1e-4;

    private final Collection<Asked> chosenBy;
    private final Map<Kind, Double> weights = new EnumMap<>(Kind.class);

    Fit(Collection<Asked> chosenBy) {
        this.chosenBy = chosenBy;
        for (var kind : Kind.values()) {
            var count =
                    chosenBy.stream().filter(it -> it.question().kind() == kind).count();
            weights.put(kind, (kind.isAnswerable() ? 0.5 : 0.25) / count);
        }
    }

    Rules rules() {
        return new Rules(byBoth(), byWords());
    }

    /// By meaning and words.
    private Rule byBoth() {
        return rule(List.of(Asked::similarity, Asked::coverage));
    }

    private Rule byWords() {
        return rule(List.of(_ -> 0, Asked::coverage));
    }

    private Rule rule(List<ToDoubleFunction<Asked>> features) {
        var centre = features.stream()
                .mapToDouble(it -> chosenBy.stream().mapToDouble(it).average().orElse(0))
                .toArray();
        var learned = new double[3];
        for (int step = 0; step < STEPS; step++) {
            climb(learned, features, centre);
        }
        var rule = new Rule(learned[0] - learned[1] * centre[0] - learned[2] * centre[1], learned[1], learned[2], 0);
        return rule.withThreshold(threshold(rule));
    }

    private void climb(double[] learned, List<ToDoubleFunction<Asked>> features, double[] centre) {
        var gradient = new double[3];
        for (var asked : chosenBy) {
            var first = features.get(0).applyAsDouble(asked) - centre[0];
            var second = features.get(1).applyAsDouble(asked) - centre[1];
            var said = 1 / (1 + Math.exp(-(learned[0] + learned[1] * first + learned[2] * second)));
            var error = weights.getOrDefault(asked.question().kind(), 0.0) * ((asked.isAnswerable() ? 1 : 0) - said);
            gradient[0] += error;
            gradient[1] += error * first;
            gradient[2] += error * second;
        }
        learned[0] += RATE * gradient[0];
        learned[1] += RATE * (gradient[1] - SHRINKING * learned[1]);
        learned[2] += RATE * (gradient[2] - SHRINKING * learned[2]);
    }

    private double threshold(Rule rule) {
        var strengths = chosenBy.stream()
                .filter(Asked::isAnswerable)
                .mapToDouble(rule::strength)
                .sorted()
                .toArray();
        return strengths[(int) ((1 - ANSWERED) * strengths.length)];
    }
}

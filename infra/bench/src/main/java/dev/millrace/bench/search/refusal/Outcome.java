package dev.millrace.bench.search.refusal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// What a rule makes of questions.
///
/// @param answered the part of the answerable ones that is answered
/// @param leftOutRefused the part refused of those whose documents were left out
/// @param elsewhereRefused the part refused of those about something else
/// @param areaLeftOut how probable it is that an answerable question's evidence is stronger than that of one whose
///     documents were left out: the area under the ROC curve
/// @param areaElsewhere the same beside questions about something else
record Outcome(
        double answered, double leftOutRefused, double elsewhereRefused, double areaLeftOut, double areaElsewhere) {

    static final String HEADING = "%-28s %8s %8s %9s   %8s %9s %8s"
            .formatted("", "answered", "left out", "elsewhere", "AUROC l.", "AUROC e.", "accuracy");

    static Outcome of(Rules rules, Collection<Asked> questions) {
        var answerable = of(Kind.ANSWERABLE, questions);
        var leftOut = of(Kind.LEFT_OUT, questions);
        var elsewhere = of(Kind.ELSEWHERE, questions);
        return new Outcome(
                part(rules, answerable),
                1 - part(rules, leftOut),
                1 - part(rules, elsewhere),
                area(rules::strength, answerable, leftOut),
                area(rules::strength, answerable, elsewhere));
    }

    /// The mean of what is answered of the answerable, and of what is refused of the unanswerable.
    double accuracy() {
        return (answered + (leftOutRefused + elsewhereRefused) / 2) / 2;
    }

    String row(String name) {
        return String.format(
                Locale.ROOT,
                "%-28s %8.3f %8.3f %9.3f   %8.3f %9.3f %8.3f",
                name,
                answered,
                leftOutRefused,
                elsewhereRefused,
                areaLeftOut,
                areaElsewhere,
                accuracy());
    }

    private static List<Asked> of(Kind kind, Collection<Asked> questions) {
        return questions.stream().filter(it -> it.question().kind() == kind).toList();
    }

    private static double part(Rules rules, List<Asked> questions) {
        return (double) questions.stream().filter(rules::answers).count() / questions.size();
    }

    private static double area(ToDoubleFunction<Asked> strength, List<Asked> stronger, List<Asked> weaker) {
        var sum = 0.0;
        for (var one : stronger) {
            for (var other : weaker) {
                sum += 0.5
                        + 0.5
                                * Integer.signum(
                                        Double.compare(strength.applyAsDouble(one), strength.applyAsDouble(other)));
            }
        }
        return sum / stronger.size() / weaker.size();
    }
}

package dev.millrace.bench.search.refusal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// How often what is cited is what was judged relevant, of answerable questions that a rule has answered.
///
/// @param answers that cite something
/// @param first the part of them whose first claim cites a relevant document
/// @param any the part of them of which any claim does
/// @param all the part of all citations that are of a relevant document
record Citations(int answers, double first, double any, double all) {

    static Citations of(Rules rules, Collection<Asked> questions) {
        var answered = questions.stream()
                .filter(Asked::isAnswerable)
                .filter(rules::answers)
                .filter(it -> !it.cited().isEmpty())
                .toList();
        return new Citations(
                answered.size(),
                part(answered, it -> isRelevant(it, it.cited().getFirst())),
                part(answered, it -> it.cited().stream().anyMatch(id -> isRelevant(it, id))),
                all(answered));
    }

    private static double all(List<Asked> answered) {
        var citations = answered.stream().mapToInt(it -> it.cited().size()).sum();
        var relevant = answered.stream()
                .mapToLong(it ->
                        it.cited().stream().filter(id -> isRelevant(it, id)).count())
                .sum();
        return (double) relevant / citations;
    }

    private static double part(List<Asked> answered, Predicate<Asked> holds) {
        return (double) answered.stream().filter(holds).count() / answered.size();
    }

    private static boolean isRelevant(Asked asked, String document) {
        return asked.question().relevant().contains(document);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d answers: a relevant document is cited first by %.3f, at all by %.3f; %.3f of citations are of one",
                answers,
                first,
                any,
                all);
    }
}

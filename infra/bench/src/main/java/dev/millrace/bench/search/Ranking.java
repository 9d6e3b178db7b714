package dev.millrace.bench.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What one query found, and how good that is, as `trec_eval` computes it (github.com/usnistgov/trec_eval).
///
/// @param documents ids, best first
public record Ranking(List<String> documents) {

    /// A document and its score in a run.
    public record Scored(String document, double score) {}

    public Ranking {
        documents = List.copyOf(documents);
    }

    /// In the order of `trec_eval`: by score, and at equal scores the greater id first, whatever order a run has.
    public static Ranking of(List<Scored> run) {
        var order = Comparator.comparingDouble(Scored::score)
                .thenComparing(Scored::document)
                .reversed();
        return new Ranking(run.stream().sorted(order).map(Scored::document).toList());
    }

    /// Normalized discounted cumulative gain: linear gain, discount log2(rank + 1), over the best order there is
    /// (`ndcg_cut`).
    ///
    /// @param judged the grade of each judged document; 0 and less is not relevant
    /// @return 0 to 1; 0 if nothing is relevant
    public double ndcg(int cut, Map<String, Integer> judged) {
        var best = judged.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(cut)
                .toList();
        var found = documents.stream()
                .limit(cut)
                .map(document -> judged.getOrDefault(document, 0))
                .toList();
        var most = gain(best);
        return most == 0 ? 0 : gain(found) / most;
    }

    /// The share of the relevant documents that are among the first (`recall`).
    ///
    /// @return 0 to 1; 0 if nothing is relevant
    public double recall(int cut, Map<String, Integer> judged) {
        var relevant = judged.values().stream().filter(grade -> grade > 0).count();
        var found = documents.stream()
                .limit(cut)
                .filter(document -> judged.getOrDefault(document, 0) > 0)
                .count();
        return relevant == 0 ? 0 : (double) found / relevant;
    }

    private static double gain(List<Integer> grades) {
        return IntStream.range(0, grades.size())
                .mapToDouble(place -> Math.max(0, grades.get(place)) * Math.log(2) / Math.log(place + 2))
                .sum();
    }
}

package dev.millrace.bench.search;

import dev.millrace.bench.search.JudgedCollection.JudgedQuery;
import dev.millrace.bench.search.Ranking.Scored;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The means over the queries of a run.
record Quality(double ndcg10, double recall100) {

    private static final int TOP = 10;
    private static final int DEEP = 100;

    /// A document that is the query itself is no answer; BEIR leaves it out as well.
    ///
    /// @param runs what each query found, in the order of the queries
    static Quality of(List<JudgedQuery> queries, List<List<Scored>> runs) {
        return new Quality(
                mean(queries, runs, (ranking, query) -> ranking.ndcg(TOP, query.judged())),
                mean(queries, runs, (ranking, query) -> ranking.recall(DEEP, query.judged())));
    }

    private static double mean(List<JudgedQuery> queries, List<List<Scored>> runs, Measure measure) {
        ToDoubleFunction<Integer> ofOne = place -> {
            var query = queries.get(place);
            var others = runs.get(place).stream()
                    .filter(it -> !it.document().equals(query.id()))
                    .toList();
            return measure.of(Ranking.of(others), query);
        };
        return IntStream.range(0, queries.size())
                .boxed()
                .mapToDouble(ofOne)
                .average()
                .orElse(0);
    }

    private interface Measure {
        double of(Ranking ranking, JudgedQuery query);
    }
}

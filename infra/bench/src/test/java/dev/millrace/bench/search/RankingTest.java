package dev.millrace.bench.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.bench.search.Ranking.Scored;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Offset<Double> EXACT = within(1e-12);

    private static final Map<String, Integer> JUDGED = Map.of("a", 2, "b", 1, "c", 1, "d", 0, "e", -1, "z", 3);

    private static final Ranking RUN = Ranking.of(List.of(
            new Scored("a", 0.5),
            new Scored("x", 0.9),
            new Scored("b", 0.5),
            new Scored("c", 0.1),
            new Scored("d", 0.7),
            new Scored("e", 0.65)));

    /// The figures are those of pytrec_eval 0.5 for this run.
    @Test
    void it_measures_as_trec_eval_does() {
        assertThat(RUN.ndcg(3, JUDGED)).isZero();
        assertThat(RUN.ndcg(5, JUDGED)).isCloseTo(0.23194488346655417, EXACT);
        assertThat(RUN.ndcg(10, JUDGED)).isCloseTo(0.3005447319094332, EXACT);
        assertThat(RUN.recall(3, JUDGED)).isZero();
        assertThat(RUN.recall(5, JUDGED)).isEqualTo(0.5);
    }

    @Test
    void among_equal_scores_the_greater_id_is_first() {
        assertThat(RUN.documents()).containsExactly("x", "d", "e", "b", "a", "c");
    }

    @Test
    void the_best_order_is_worth_one() {
        assertThat(new Ranking(List.of("z", "a", "c", "b")).ndcg(10, JUDGED)).isCloseTo(1, EXACT);
    }

    @Test
    void without_a_relevant_document_nothing_is_gained() {
        assertThat(RUN.ndcg(10, Map.of("a", 0))).isZero();
        assertThat(RUN.recall(10, Map.of())).isZero();
    }
}

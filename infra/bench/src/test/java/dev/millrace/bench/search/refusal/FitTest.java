package dev.millrace.bench.search.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FitTest {

    private static final List<Asked> APART = Stream.of(
                    some(Kind.ANSWERABLE, 0.8), some(Kind.LEFT_OUT, 0.7), some(Kind.ELSEWHERE, 0.5))
            .flatMap(List::stream)
            .toList();

    @Test
    void nine_in_ten_answerable_questions_are_answered() {
        var outcome = Outcome.of(new Fit(APART).rules(), APART);

        assertThat(outcome.answered()).isCloseTo(0.9, within(0.01));
        assertThat(outcome.leftOutRefused()).isGreaterThan(0.9);
        assertThat(outcome.elsewhereRefused()).isEqualTo(1);
        assertThat(outcome.areaLeftOut()).isGreaterThan(0.95);
        assertThat(outcome.areaElsewhere()).isEqualTo(1);
    }

    @Test
    void what_tells_nothing_apart_has_an_area_of_a_half() {
        var alike = Stream.of(some(Kind.ANSWERABLE, 0.7), some(Kind.LEFT_OUT, 0.7), some(Kind.ELSEWHERE, 0.7))
                .flatMap(List::stream)
                .toList();

        assertThat(Outcome.of(new Fit(alike).rules(), alike).areaLeftOut()).isEqualTo(0.5);
    }

    private static List<Asked> some(Kind kind, double similarity) {
        var random = new Random(1);
        return IntStream.range(0, 200)
                .mapToObj(i -> new Asked(
                        new Asking("q" + i, "text", kind, Set.of()),
                        similarity + 0.03 * random.nextGaussian(),
                        0.5,
                        List.of()))
                .toList();
    }
}

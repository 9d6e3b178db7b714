package dev.millrace.dlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.domain.Confidence;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quicktheories.WithQuickTheories;
import org.quicktheories.core.Gen;

class OverlapsTest implements WithQuickTheories {

    private static final InfoType ONE = new InfoType("ONE");
    private static final InfoType OTHER = new InfoType("OTHER");

    @Test
    void the_surer_span_wins() {
        assertThat(Overlaps.resolve(List.of(span(0, 10, ONE, 0.6), span(2, 8, OTHER, 0.9))))
                .contains(span(2, 8, OTHER, 0.9));
    }

    @Test
    void of_equally_sure_spans_the_longer_one_wins() {
        assertThat(Overlaps.resolve(List.of(span(2, 8, ONE, 0.9), span(0, 10, OTHER, 0.9))))
                .containsExactly(span(0, 10, OTHER, 0.9));
    }

    @Test
    void a_losing_span_keeps_what_no_winner_covers() {
        assertThat(Overlaps.resolve(List.of(span(0, 10, ONE, 0.6), span(4, 12, OTHER, 0.9))))
                .containsExactly(span(0, 4, ONE, 0.6), span(4, 12, OTHER, 0.9));
    }

    @Test
    void whatever_overlaps_the_outcome_covers_the_same_characters_once() {
        qt().forAll(lists().of(spans()).ofSizeBetween(0, 12)).check(spans -> {
            var resolved = Overlaps.resolve(spans);
            return IntStream.range(0, 60).allMatch(at -> covering(resolved, at) == Math.min(1, covering(spans, at)));
        });
    }

    @Test
    void the_order_of_detectors_does_not_matter() {
        qt().forAll(lists().of(spans()).ofSizeBetween(0, 12))
                .check(spans -> Overlaps.resolve(spans).equals(Overlaps.resolve(spans.reversed())));
    }

    private static long covering(List<Span> spans, int at) {
        return spans.stream()
                .filter(span -> span.start() <= at && at < span.end())
                .count();
    }

    private Gen<Span> spans() {
        return integers()
                .between(0, 40)
                .zip(
                        integers().between(1, 15),
                        integers().between(0, 4),
                        (start, length, tenths) ->
                                span(start, start + length, tenths % 2 == 0 ? ONE : OTHER, 0.5 + tenths / 10.0));
    }

    private static Span span(int start, int end, InfoType type, double confidence) {
        return new Span(start, end, type, new Confidence(confidence));
    }
}

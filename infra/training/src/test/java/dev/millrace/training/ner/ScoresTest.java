package dev.millrace.training.ner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.domain.Confidence;
import dev.millrace.names.tagging.Label;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresTest {

    private static final LabelledText TEXT = new LabelledText(
            "test",
            "Ada met Bob in Main Street",
            List.of(new Entity(Label.PERSON, 0, 3), new Entity(Label.PERSON, 8, 11)),
            List.of(new Entity(Label.NOTHING, 15, 26)));

    @Test
    void everything_found_and_nothing_else_is_one() {
        var scores = Scores.of(List.of(TEXT), (_, reader) -> {
            reader.found(Label.PERSON, 0, 3, new Confidence(0.9));
            reader.found(Label.PERSON, 8, 11, new Confidence(0.5));
        });

        assertThat(scores.f2()).isEqualTo(1);
    }

    @Test
    void what_is_below_the_threshold_is_not_found() {
        var scores = Scores.of(List.of(TEXT), (_, reader) -> reader.found(Label.PERSON, 0, 3, new Confidence(0.49)));

        assertThat(scores.f2()).isZero();
    }

    @Test
    void what_overlaps_a_stretch_of_another_kind_is_no_false_hit() {
        var scores = Scores.of(List.of(TEXT), (_, reader) -> {
            reader.found(Label.PERSON, 0, 3, new Confidence(0.9));
            reader.found(Label.PERSON, 8, 11, new Confidence(0.9));
            reader.found(Label.PERSON, 15, 19, new Confidence(0.9));
        });

        assertThat(scores.f2()).isEqualTo(1);
    }

    @Test
    void f2_weighs_recall_four_times_as_much() {
        var score = new Score();
        score.addFound(true);
        score.addWanted(true);
        score.addWanted(false);

        assertThat(score.f(2)).isEqualTo(5 * 1 * 0.5 / (4 * 1 + 0.5));
    }
}

package dev.millrace.bench.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresTest {

    private static final List<Ticket> TICKETS =
            List.of(new Ticket("1", "a"), new Ticket("2", "a"), new Ticket("3", "b"), new Ticket("4", "c"));

    @Test
    void figures_are_those_of_their_definitions() {
        var guesses = List.of(new Guess("a", 0.9), new Guess("b", 0.9), new Guess("b", 0.4), new Guess("b", 0.2));

        var scores = Scores.of(TICKETS, guesses);

        assertThat(scores.accuracy()).isEqualTo(0.5);
        // F1 of a: 2/3, of b: 2/4, of c: 0.
        assertThat(scores.macroF1()).isCloseTo((2.0 / 3 + 0.5) / 3, within(1e-9));
        assertThat(scores.calibrationError()).isCloseTo((0.8 + 0.6 + 0.2) / 4, within(1e-9));
        assertThat(scores.coverage()).isEqualTo(0.5);
        assertThat(scores.accuracyAbove()).isEqualTo(0.5);
    }

    @Test
    void plain_classifiers_learn_what_is_plain() {
        var train = List.of(
                new Ticket("printer jam", "print"),
                new Ticket("toner empty printer", "print"),
                new Ticket("password reset", "access"),
                new Ticket("login password", "access"),
                new Ticket("printer offline", "print"));
        var test = List.of(new Ticket("my printer", "print"), new Ticket("forgot password", "access"));

        assertThat(Scores.of(test, new LinearSvm(1).guesses(train, test)).accuracy())
                .isEqualTo(1);
        assertThat(Scores.of(test, new NearestTexts(2).guesses(train, test)).accuracy())
                .isEqualTo(1);
        assertThat(Scores.of(test, new Majority().guesses(train, test)).accuracy())
                .isEqualTo(0.5);
    }
}

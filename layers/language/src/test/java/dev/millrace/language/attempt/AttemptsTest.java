package dev.millrace.language.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import dev.millrace.language.wire.FakeTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final Patience PATIENCE = new Patience(4, Duration.ofSeconds(8), Duration.ofSeconds(20));

    @Test
    void whatever_a_model_does_there_are_so_many_tries_within_so_much_time() {
        qt().withFixedSeed(5)
                .forAll(
                        lists().of(integers().between(0, 30_000)).ofSizeBetween(0, 9),
                        lists().of(integers().between(0, 40)).ofSizeBetween(0, 9))
                .check((durations, waits) -> {
                    var time = new FakeTime();
                    var tries = new ArrayList<Duration>();
                    try {
                        new Attempts(PATIENCE, time, new Random(5)).of("asking", limit -> {
                            tries.add(limit);
                            var took = Duration.ofMillis(at(durations, tries.size()));
                            time.pass(took.compareTo(limit) < 0 ? took : limit);
                            throw new TryAgain("busy", Optional.of(Duration.ofSeconds(at(waits, tries.size()))));
                        });
                    } catch (Transient _) {
                        return tries.size() <= 4
                                && time.passed().compareTo(Duration.ofSeconds(20)) <= 0
                                && tries.stream().allMatch(limit -> limit.compareTo(Duration.ofSeconds(8)) <= 0);
                    }
                    return false;
                });
    }

    private static int at(List<Integer> values, int index) {
        return index < values.size() ? values.get(index) : 0;
    }

    @Test
    void what_is_no_passing_failure_is_thrown_as_it_is() {
        var time = new FakeTime();

        assertThatThrownBy(() -> new Attempts(PATIENCE, time, new Random(5)).of("asking", _ -> {
                    throw new Defect("ours");
                }))
                .isInstanceOf(Defect.class)
                .hasMessage("ours");
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void a_deadline_can_be_declared() {
        assertThat(Patience.from(new Environment(Map.of()))).isEqualTo(Patience.USUAL);
        assertThat(Patience.from(new Environment(Map.of("MODEL_DEADLINE_SECONDS", "90"))))
                .isEqualTo(new Patience(3, Duration.ofSeconds(90), Duration.ofSeconds(90)));
        for (var wrong : List.of("soon", "0", "-1")) {
            assertThatThrownBy(() -> Patience.from(new Environment(Map.of("MODEL_DEADLINE_SECONDS", wrong))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void seconds_to_wait_are_read_and_anything_else_is_not() {
        assertThat(RetryAfter.of(Optional.of(" 7 "))).contains(Duration.ofSeconds(7));
        for (var other : List.of("", "-1", "1.5", "Wed, 21 Oct 2026 07:28:00 GMT", "99999999999999999999")) {
            assertThat(RetryAfter.of(Optional.of(other))).isEmpty();
        }
    }
}

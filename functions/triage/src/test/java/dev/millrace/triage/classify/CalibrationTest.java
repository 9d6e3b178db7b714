package dev.millrace.triage.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.core.domain.Confidence;
import dev.millrace.triage.classify.Calibration.Step;
import dev.millrace.triage.classify.json.JsonRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final Calibration PLAIN =
            new Calibration(-1, 4, 0, List.of(new Step(-1, 0.2), new Step(1, 0.8), new Step(3, 0.9)));

    @Test
    void between_two_steps_the_curve_is_straight() {
        assertThat(PLAIN.probability(0.5, 0.25)).isCloseTo(0.5, within(1e-9));
        assertThat(PLAIN.probability(0.75, 0)).isCloseTo(0.85, within(1e-9));
    }

    @Test
    void beyond_the_ends_it_is_flat() {
        assertThat(PLAIN.probability(0, 0.5)).isEqualTo(0.2);
        assertThat(PLAIN.probability(9, 0)).isEqualTo(0.9);
    }

    @Test
    void the_curve_that_is_shipped_rises_and_passes_the_gate() {
        var shipped = JsonRules.in(Desk.POLICIES).inForce().rules().calibration();
        var before = 0.0;
        for (var lead = 0.0; lead <= 1; lead += 0.01) {
            var probability = shipped.probability(lead, 0);
            assertThat(probability).isBetween(before, 1.0);
            before = probability;
        }
        assertThat(shipped.probability(0, 0)).isLessThan(Confidence.APPROVAL_GATE.value());
        assertThat(before).isGreaterThan(Confidence.APPROVAL_GATE.value());
    }

    @Test
    void one_step_is_no_curve() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Calibration(0, 1, 0, List.of(new Step(0, 0.5))));
    }
}

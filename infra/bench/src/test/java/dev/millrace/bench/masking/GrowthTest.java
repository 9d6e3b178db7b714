package dev.millrace.bench.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrowthTest {

    @Test
    void linear_time_has_the_exponent_one_whatever_one_slow_run_says() {
        var growth = of(length -> length * 3e-9);
        growth.add(1_000, 60);

        assertThat(growth.exponent()).isCloseTo(1, within(1e-9));
    }

    @Test
    void quadratic_time_has_the_exponent_two() {
        assertThat(of(length -> (double) length * length).exponent()).isCloseTo(2, within(1e-9));
    }

    @Test
    void what_is_spent_once_hides_less_in_the_longest_texts() {
        var growth = of(length -> 1e6 + (double) length * length);

        assertThat(growth.exponentOfLongest()).isGreaterThan(growth.exponent());
    }

    @Test
    void lengths_that_take_less_than_five_milliseconds_do_not_count() {
        var growth = of(length -> length * 1e-6);
        growth.add(10, 1e-9);

        assertThat(growth.exponent()).isCloseTo(1, within(1e-9));
    }

    @Test
    void what_took_long_is_known() {
        assertThat(of(length -> length * 1e-6).took(1_000_000, 0.5)).isTrue();
        assertThat(of(length -> length * 1e-6).took(10_000, 0.5)).isFalse();
    }

    @Test
    void a_text_that_would_take_too_long_is_foreseen() {
        var growth = of(length -> length * 1e-3);

        assertThat(growth.wouldTakeLonger(10_000_000, 20)).isTrue();
        assertThat(growth.wouldTakeLonger(10_000, 20)).isFalse();
    }

    private static Growth of(IntToDoubleFunction seconds) {
        var growth = new Growth();
        IntStream.of(1_000, 10_000, 100_000, 1_000_000).forEach(length -> {
            growth.add(length, seconds.applyAsDouble(length));
            growth.add(length, seconds.applyAsDouble(length));
        });
        return growth;
    }
}

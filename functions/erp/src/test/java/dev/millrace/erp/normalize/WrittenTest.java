package dev.millrace.erp.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.erp.normalize.Written.Ambiguous;
import dev.millrace.erp.normalize.Written.Certain;
import dev.millrace.erp.normalize.Written.Illegible;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {

    private static final LocalDate THIRD_OF_APRIL = LocalDate.of(2026, 4, 3);
    private static final LocalDate FOURTH_OF_MARCH = LocalDate.of(2026, 3, 4);

    private final WrittenNumbers numbers = new WrittenNumbers();
    private final WrittenDays days = new WrittenDays();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1.234,56|1234.56",
                "1,234.56|1234.56",
                "1 234,56|1234.56",
                "1'234.56|1234.56",
                "-0,5|-0.5",
                "1.234.567|1234567",
                "0.125|0.125",
                "12|12",
                "1234.567|1234.567"
            })
    void numbers_of_one_meaning_are_read_wherever_they_are_from(String text, BigDecimal value) {
        assertThat(numbers.of(text, List.of())).isEqualTo(new Certain<>(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1.23.456", "1,2,3", "1e9", "12a", "1.234,56,7"})
    void what_is_no_number_is_none(String text) {
        assertThat(numbers.of(text, List.of())).isEqualTo(new Illegible<>());
    }

    @Test
    void a_number_of_two_meanings_is_resolved_by_the_others_or_flagged() {
        var thousand = new BigDecimal("1234");
        var decimal = new BigDecimal("1.234");

        assertThat(numbers.of("1.234", List.of("7,50", "3"))).isEqualTo(new Certain<>(thousand));
        assertThat(numbers.of("1.234", List.of("7.50"))).isEqualTo(new Certain<>(decimal));
        assertThat(numbers.of("1.234", List.of())).isEqualTo(new Ambiguous<>(thousand, decimal));
        assertThat(numbers.of("1.234", List.of("7,50", "7.50"))).isEqualTo(new Ambiguous<>(thousand, decimal));
    }

    @Test
    void a_day_of_two_meanings_is_resolved_by_the_others_or_flagged() {
        assertThat(days.of("03/04/2026", List.of("25/04/2026"))).isEqualTo(new Certain<>(THIRD_OF_APRIL));
        assertThat(days.of("03/04/2026", List.of("04/25/2026"))).isEqualTo(new Certain<>(FOURTH_OF_MARCH));
        assertThat(days.of("03/04/2026", List.of())).isEqualTo(new Ambiguous<>(THIRD_OF_APRIL, FOURTH_OF_MARCH));
        assertThat(days.of("03/04/2026", List.of("25/04/2026", "04/25/2026")))
                .isEqualTo(new Ambiguous<>(THIRD_OF_APRIL, FOURTH_OF_MARCH));
        assertThat(days.of("2026-04-03", List.of())).isEqualTo(new Certain<>(THIRD_OF_APRIL));
        assertThat(days.of("soon", List.of())).isEqualTo(new Illegible<>());
    }
}

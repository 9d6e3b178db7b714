package dev.millrace.erp.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayGrammarTest {

    private static final DayGrammar GRAMMAR = new DayGrammar();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25/12/2018 8:13 | 2018-12-25",
                "12-01-19 21:13 | 2019-01-12",
                "2017-12-28 | 2017-12-28",
                "05 MAR 2018 | 2018-03-05",
                "August 3 , 2014 | 2014-08-03",
                "7. Mai 2014 | 2014-05-07",
                "02 Juillet 2015 | 2015-07-02",
                "19 april 2014 | 2014-04-19",
                "12/28/2017 | 2017-12-28",
                "30.06.2018 | 2018-06-30"
            })
    void a_day_is_read_in_several_languages(String text, LocalDate day) {
        assertThat(GRAMMAR.in(text, false))
                .singleElement()
                .satisfies(it -> assertThat(it.value()).isEqualTo(day));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"31/02/2018", "99-99-99", "012 345 678", "1.2.3.4"})
    void what_is_no_day_is_left_out(String text) {
        assertThat(GRAMMAR.in(text, false)).isEmpty();
    }

    @Test
    void a_day_that_can_be_read_both_ways_says_so() {
        assertThat(GRAMMAR.in("03/04/2026", false)).singleElement().satisfies(it -> {
            assertThat(it.value()).isEqualTo("2026-04-03");
            assertThat(it.other()).contains(LocalDate.of(2026, 3, 4));
        });
    }

    @Test
    void another_day_of_the_document_settles_the_order() {
        assertThat(GRAMMAR.isMonthFirst(List.of("03/04/2026", "due 03/20/2026")))
                .isTrue();
        assertThat(GRAMMAR.isMonthFirst(List.of("03/04/2026", "due 20/03/2026")))
                .isFalse();
    }

    @Test
    void days_with_points_are_never_month_first() {
        assertThat(GRAMMAR.in("03.04.2026", false))
                .singleElement()
                .satisfies(it -> assertThat(it.other()).isEmpty());
    }
}

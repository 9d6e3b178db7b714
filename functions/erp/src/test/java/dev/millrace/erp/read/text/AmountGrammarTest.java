package dev.millrace.erp.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountGrammarTest {

    private static final AmountGrammar GRAMMAR = new AmountGrammar();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$4.11 | 4.11", "RM 33.90 | 33.90", "15.387,08 | 15387.08", "1,234.56 | 1234.56",
                        "-17808,00 | -17808.00",
                "(12.00) | -12.00", "45,93 € | 45.93", "75.00SR | 75.00", "Rs 1939 | 1939", ".14 | 0.14"
            })
    void an_amount_is_read_whatever_its_marks(String text, String value) {
        assertThat(amounts(text))
                .singleElement()
                .satisfies(it -> assertThat(it.value()).isEqualTo(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"19 %", "12PCS", "3,3333", "06.05.2018", "201/113/40209"})
    void other_numbers_are_no_amounts(String text) {
        assertThat(amounts(text)).isEmpty();
    }

    @Test
    void a_plain_number_is_no_money_by_itself() {
        assertThat(amounts("1939"))
                .singleElement()
                .satisfies(it -> assertThat(it.isMoney()).isFalse());
    }

    private static List<Amount> amounts(String text) {
        return GRAMMAR.in(Word.ofLine(text, new Box(0, 0, 10.0 * text.length(), 16), 1));
    }
}

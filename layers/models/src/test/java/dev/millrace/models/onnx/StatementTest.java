package dev.millrace.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vitamin D lowers the risk of falling.",
                " 1 in 5 million in UK have abnormal PrP positivity. ",
                "Press Z is calibrated every two weeks."
            })
    void a_sentence_with_a_full_stop_states_something(String text) {
        assertThat(Statement.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "vitamin D falling",
                "Dr. Smith etc.",
                "Does vitamin D lower the risk of falling?",
                "what is known about the calibration of presses .",
                "List all presses that are calibrated.",
                "It broke. Who is called then? Tell me."
            })
    void what_asks_for_something_is_no_statement(String text) {
        assertThat(Statement.is(text)).isFalse();
    }

    @Test
    void long_text_is_looked_at_once() {
        assertThat(Statement.is("a ".repeat(1_000_000) + ".")).isTrue();
    }
}

package dev.millrace.names.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllowanceTest {

    @Test
    void a_short_text_is_read_whole() {
        var allowance = new Allowance();
        allowance.pass(40);

        assertThat(allowance.take(40)).isTrue();
    }

    @Test
    void of_a_long_text_a_tenth_is_read() {
        var allowance = new Allowance();
        var read = 0;
        for (var sentence = 0; sentence < 1000; sentence++) {
            allowance.pass(20);
            read += allowance.take(20) ? 20 : 0;
        }

        assertThat(read).isBetween(2000, 2060);
    }
}

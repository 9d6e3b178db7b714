package dev.millrace.erp.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelBookTest {

    private static final LabelBook BOOK = LabelBook.load();

    @Test
    void spaces_that_a_pdf_put_in_or_left_out_do_not_hide_a_label() {
        assertThat(roles("F actuurnummer: 993548900", 1)).containsExactly(Role.NUMBER);
        assertThat(roles("TOTALROUNDED 33.90", 1)).containsExactly(Role.TOTAL);
    }

    @Test
    void a_misread_character_hides_a_label_in_clear_text_only() {
        assertThat(roles("lnvoice Nunber 12", 0.9)).containsExactly(Role.NUMBER);
        assertThat(roles("lnvoice Nunber 12", 1)).isEmpty();
    }

    @Test
    void a_label_is_no_part_of_a_longer_word() {
        assertThat(roles("Totally Dateline Taxi", 1)).isEmpty();
    }

    private static List<Role> roles(String text, double confidence) {
        return BOOK.in(Word.ofLine(text, new Box(0, 0, 100, 10), confidence)).stream()
                .map(LabelHit::role)
                .toList();
    }
}

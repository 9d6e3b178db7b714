package dev.millrace.erp.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void rows_and_cells_follow_gaps() {
        var layout = Layout.of(Sheet.of("DATE : 1/2/2018      TIME : 08:30\nTOTAL                33.90"));

        assertThat(layout.rows()).hasSize(2);
        assertThat(layout.rows().getFirst().cells())
                .extracting(Cell::text)
                .containsExactly("DATE : 1/2/2018", "TIME : 08:30");
    }

    @Test
    void a_row_may_rise_as_on_a_photo() {
        var words = List.of(
                new Word("TOTAL", new Box(0, 100, 50, 116), 1),
                new Word("AMOUNT", new Box(60, 96, 120, 112), 1),
                new Word("9.00", new Box(300, 91, 340, 107), 1));

        assertThat(Layout.of(List.of(new TextPage(1, 400, 400, words))).rows()).hasSize(1);
    }
}

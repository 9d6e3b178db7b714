package dev.millrace.erp.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.erp.read.text.Word;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// What every engine must do.
public abstract class OcrContract {

    /// The engine, ready to read [Images#invoice()].
    protected abstract Ocr engine();

    @Test
    void words_come_with_places_inside_the_image_and_a_confidence() {
        assertThat(engine().read(Images.invoice())).isInstanceOfSatisfying(OcrOutcome.Recognized.class, read -> {
            assertThat(read.page().words()).extracting(Word::text).contains("Total", "119.00");
            assertThat(read.page().words()).allSatisfy(word -> {
                assertThat(word.confidence()).isBetween(0.0, 1.0);
                assertThat(word.box().left()).isBetween(0.0, read.page().width());
                assertThat(word.box().bottom()).isBetween(0.0, read.page().height());
            });
        });
    }

    @Test
    void words_of_one_line_stand_beside_each_other() {
        assertThat(engine().read(Images.invoice())).isInstanceOfSatisfying(OcrOutcome.Recognized.class, read -> {
            var total = word(read, "Total");
            var amount = word(read, "119.00");
            assertThat(total.box().besideness(amount.box())).isGreaterThan(0.6);
            assertThat(total.box().right()).isLessThan(amount.box().left());
        });
    }

    @Test
    void what_is_no_image_is_unreadable() {
        assertThat(engine().read("no image".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(OcrOutcome.Unreadable.class);
        assertThat(engine().read(new byte[0])).isInstanceOf(OcrOutcome.Unreadable.class);
        assertThat(engine().read(Arrays.copyOf(Images.invoice(), 20))).isInstanceOf(OcrOutcome.Unreadable.class);
    }

    private static Word word(OcrOutcome.Recognized read, String text) {
        return read.page().words().stream()
                .filter(it -> it.text().equals(text))
                .findFirst()
                .orElseThrow();
    }
}

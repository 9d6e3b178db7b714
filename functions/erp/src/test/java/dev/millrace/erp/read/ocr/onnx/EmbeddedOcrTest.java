package dev.millrace.erp.read.ocr.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.erp.read.ocr.Images;
import dev.millrace.erp.read.ocr.Ocr;
import dev.millrace.erp.read.ocr.OcrContract;
import dev.millrace.erp.read.ocr.OcrOutcome;
import dev.millrace.erp.read.text.FindFields;
import dev.millrace.erp.read.text.Found;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedOcrTest extends OcrContract {

    private static EmbeddedOcr engine;

    @BeforeAll
    static void load() {
        engine = EmbeddedOcr.load();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Override
    protected Ocr engine() {
        return engine;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, -6, 90, 180, 270})
    void a_page_is_read_however_it_lies(int degrees) {
        assertThat(engine.read(Images.invoice(degrees))).isInstanceOfSatisfying(OcrOutcome.Recognized.class, read -> {
            var fields = new FindFields().apply(List.of(read.page()));
            assertThat(fields.total().map(Found::value)).contains(new BigDecimal("119.00"));
            assertThat(fields.number().map(Found::value)).contains("4711");
        });
    }

    @Test
    void an_image_that_promises_too_many_pixels_is_not_unpacked() {
        assertThat(engine.read(Images.promising(60_000, 60_000))).isInstanceOf(OcrOutcome.TooLarge.class);
    }
}

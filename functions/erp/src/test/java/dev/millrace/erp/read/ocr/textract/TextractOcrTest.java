package dev.millrace.erp.read.ocr.textract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import dev.millrace.erp.read.ocr.Images;
import dev.millrace.erp.read.ocr.Ocr;
import dev.millrace.erp.read.ocr.OcrContract;
import dev.millrace.erp.read.ocr.OcrOutcome;
import dev.millrace.erp.read.text.DocumentFields;
import dev.millrace.erp.read.text.Found;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TextractOcrTest extends OcrContract {

    private FakeTextract textract;

    @BeforeEach
    void start() throws IOException {
        textract = new FakeTextract();
    }

    @AfterEach
    void stop() {
        textract.close();
    }

    @Override
    protected Ocr engine() {
        return TextractOcr.from(new Environment(Map.of(
                "AWS_REGION", "eu-west-1",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_ENDPOINT_URL_TEXTRACT", textract.endpoint().toString())));
    }

    @Test
    void its_summary_fields_become_ours_with_their_evidence() {
        var fields = fields();

        assertThat(fields.number().map(Found::value)).contains("4711");
        assertThat(fields.date().map(Found::value)).contains(LocalDate.of(2018, 12, 25));
        assertThat(fields.seller().map(Found::value)).contains("GREEN VALLEY SDN BHD");
        assertThat(fields.sellerAddress().map(Found::value)).contains("7 JALAN MAWAR 81300 SKUDAI");
        assertThat(fields.currency().map(Found::value)).contains(Currency.getInstance("MYR"));
        assertThat(fields.total()).hasValueSatisfying(total -> {
            assertThat(total.value()).isEqualTo(new BigDecimal("119.00"));
            assertThat(total.source()).isEqualTo("RM 119.00");
            assertThat(total.confidence()).isEqualTo(0.9875);
            assertThat(total.box().left()).isEqualTo(438.2, offset(0.1));
        });
    }

    @Test
    void what_it_calls_an_amount_and_is_none_is_left_out() {
        assertThat(fields().tax()).isEmpty();
    }

    @Test
    void the_image_is_sent_as_it_is() {
        engine().read(Images.invoice());

        assertThat(textract.received()).isEqualTo(Images.invoice().length);
    }

    @Test
    void an_image_that_it_refuses_is_unreadable() {
        textract.failing(1, 400, "UnsupportedDocumentException");
        assertThat(engine().read(Images.invoice())).isInstanceOf(OcrOutcome.Unreadable.class);

        textract.failing(1, 400, "BadDocumentException");
        assertThat(engine().read(Images.invoice())).isInstanceOf(OcrOutcome.Unreadable.class);
    }

    @Test
    void an_image_that_is_too_large_for_it_is_said_to_be() {
        textract.failing(1, 400, "DocumentTooLargeException");

        assertThat(engine().read(Images.invoice())).isInstanceOf(OcrOutcome.TooLarge.class);
        assertThat(engine().read(new byte[10_000_001])).isInstanceOf(OcrOutcome.TooLarge.class);
    }

    @Test
    void throttling_is_worth_another_try_later() {
        textract.failing(10, 400, "ThrottlingException");

        assertThatThrownBy(() -> engine().read(Images.invoice())).isInstanceOf(Transient.class);
    }

    @Test
    void a_refusal_needs_a_person() {
        textract.failing(1, 400, "AccessDeniedException");

        assertThatThrownBy(() -> engine().read(Images.invoice()))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("textract:AnalyzeExpense");
    }

    private DocumentFields fields() {
        var outcome = (OcrOutcome.Recognized) engine().read(Images.invoice());
        return outcome.fields().orElseThrow();
    }
}

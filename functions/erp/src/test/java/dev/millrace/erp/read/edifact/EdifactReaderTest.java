package dev.millrace.erp.read.edifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.quicktheories.QuickTheory.qt;

import dev.millrace.erp.order.DocumentKind;
import dev.millrace.erp.order.RandomDocuments;
import dev.millrace.erp.order.TradeDocument;
import dev.millrace.erp.read.Source;
import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.Unreadable.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdifactReaderTest {

    private static final String ORDER = """
            UNA:+,? 'UNB+UNOC:3+4000001000005:14+4000002000004:14+260302:0900+77'
            UNH+1+ORDERS:D:96A:UN:EAN008'
            BGM+220+PO?+4711+9'
            DTM+137:202603021130:203'
            NAD+BY+4000001000005::9'
            CUX+2:EUR:9'
            LIN+1++4006381333931:EN'
            QTY+21:2,5:KGM'
            PRI+AAA:10,00'
            UNS+S'
            UNT+10+1'
            UNZ+1+77'
            """;

    private final EdifactReader reader = new EdifactReader();

    @Test
    void whatever_is_written_as_edifact_reads_back_equal() {
        qt().forAll(RandomDocuments.any().map(EdifactReaderTest::order)).checkAssert(document -> {
            var source = new Source(EdifactWriter.write(document), "application/edifact");

            assertThat(reader.isFor(source)).isTrue();
            assertThat(read(source)).containsExactly(document);
        });
    }

    @Test
    void the_service_string_says_how_numbers_are_written_and_what_is_released() {
        var document = read(source(ORDER)).getFirst();

        assertThat(document.number()).isEqualTo("PO+4711");
        assertThat(document.issued()).hasToString("Optional[2026-03-02]");
        assertThat(document.buyer().gln()).contains("4000001000005");
        assertThat(document.lines().getFirst().quantity().value()).isEqualTo("2.5");
        assertThat(document.lines().getFirst().price().orElseThrow()).isEqualTo("10.00");
    }

    @Test
    void an_interchange_of_two_messages_is_two_documents() {
        var start = ORDER.indexOf("UNH");
        var end = ORDER.indexOf("UNZ");
        var twice = ORDER.substring(0, end) + ORDER.substring(start, end) + "UNZ+2+77'";

        assertThat(read(source(twice))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNT+10+1|UNT+9+1|MALFORMED|UNT counts",
                "UNT+10+1|UNT+10+2|MALFORMED|another reference",
                "UNZ+1+77'|UNZ+2+77'|MALFORMED|UNZ counts",
                "UNZ+1+77'|UNZ+1+77|MALFORMED|cut off",
                "ORDERS:D|DESADV:D|UNKNOWN_FORMAT|ORDERS and QUOTES",
                "CUX+2:EUR:9|CUX+2:ABC:9|MALFORMED|ISO 4217",
                "QTY+21:2,5:KGM|QTY+21:two:KGM|MALFORMED|QTY",
                "QTY+21:2,5:KGM|QTY+99:2,5:KGM|INCOMPLETE|quantity",
                "137:202603021130|137:202613021130|MALFORMED|DTM 137"
            })
    void what_is_damaged_is_refused_whole(String from, String to, Reason reason, String says) {
        var damaged = ORDER.replace(from, to);
        assertThat(damaged).isNotEqualTo(ORDER);

        var refusal = catchThrowableOfType(Unreadable.class, () -> reader.read(source(damaged)));

        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal).hasMessageContaining(says);
    }

    @Test
    void an_interchange_cut_anywhere_is_refused() {
        var whole = ORDER.strip();
        for (var length = 0; length < whole.length(); length++) {
            var cut = whole.substring(0, length);
            assertThat(catchThrowableOfType(Unreadable.class, () -> reader.read(source(cut))))
                    .as(cut)
                    .isNotNull();
        }
    }

    /// What these messages can say: an order or quote, without a summary of taxes and without rounding.
    private static TradeDocument order(TradeDocument document) {
        return new TradeDocument(
                document.kind() == DocumentKind.QUOTE ? DocumentKind.QUOTE : DocumentKind.ORDER,
                document.number(),
                document.issued(),
                document.due(),
                document.currency(),
                document.seller(),
                document.buyer(),
                document.references(),
                document.lines(),
                document.adjustments(),
                List.of(),
                document.totals());
    }

    private static Source source(String text) {
        return new Source(text.getBytes(StandardCharsets.ISO_8859_1), "application/edifact");
    }

    private List<TradeDocument> read(Source source) {
        try {
            return reader.read(source);
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }
}

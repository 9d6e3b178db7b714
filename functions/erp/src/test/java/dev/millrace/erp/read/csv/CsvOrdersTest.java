package dev.millrace.erp.read.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

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

class CsvOrdersTest {

    private static final String TWO_ORDERS = """
            Number;Currency;Line;Seller_Item;Quantity;Price
            A-1;EUR;1;X-7;2;9.50
            A-2;EUR;1;X-8;1;3
            A-1;;2;X-9;4;1.25
            """;

    private final CsvOrders reader = new CsvOrders();

    @Test
    void whatever_is_written_as_csv_reads_back_equal() {
        qt().forAll(RandomDocuments.any(), integers().between(0, 2)).checkAssert((document, which) -> {
            var source = new Source(CsvWriter.write(document, ",;\t".charAt(which)), "text/csv");

            assertThat(reader.isFor(source)).isTrue();
            assertThat(read(source)).containsExactly(document);
        });
    }

    @Test
    void few_columns_are_enough_and_rows_of_one_number_are_one_order() {
        var orders = read(source(TWO_ORDERS));

        assertThat(orders).extracting(TradeDocument::number).containsExactly("A-1", "A-2");
        assertThat(orders.getFirst().lines()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Quantity|Menge|MALFORMED|not known",
                "A-2;EUR;1;X-8;1;3|A-2;EUR;1;X-8;1|MALFORMED|after row 2",
                "X-8;1;3|X-8;1.000,5;3|MALFORMED|quantity in row 3",
                "X-8;1;3|X-8;;3|INCOMPLETE|Row 3 lacks quantity",
                "A-2;EUR|A-2;EURO|MALFORMED|ISO 4217"
            })
    void a_row_that_cannot_be_read_is_named(String from, String to, Reason reason, String says) {
        var refusal = catchThrowableOfType(Unreadable.class, () -> reader.read(source(TWO_ORDERS.replace(from, to))));

        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal).hasMessageContaining(says);
    }

    private static Source source(String text) {
        return new Source(text.getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    private List<TradeDocument> read(Source source) {
        try {
            return reader.read(source);
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }
}

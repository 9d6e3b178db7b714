package dev.millrace.erp.read.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.erp.order.CheckClosure;
import dev.millrace.erp.order.DocumentKind;
import dev.millrace.erp.order.TradeDocument;
import dev.millrace.erp.read.Unreadable;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class AsTradeDocumentTest {

    private static final String CREDIT_NOTE = """
            Muster AG
            info@muster.com

            Credit Note
            Invoice No. 4711      Date: 25/12/2018

            Net             100.00 EUR
            VAT 19%          19.00 EUR
            Total           119.00 EUR
            """;

    @Test
    void a_page_becomes_a_document_whose_sums_hold() throws Unreadable {
        var document = read(CREDIT_NOTE);

        assertThat(document.kind()).isEqualTo(DocumentKind.CREDIT_NOTE);
        assertThat(document.number()).isEqualTo("4711");
        assertThat(document.currency()).isEqualTo(Currency.getInstance("EUR"));
        assertThat(document.totals().gross())
                .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("119"));
        assertThat(new CheckClosure().apply(document)).isEmpty();
    }

    @Test
    void a_page_without_a_currency_is_incomplete() {
        assertThatThrownBy(() -> read(CREDIT_NOTE.replace("EUR", "")))
                .isInstanceOfSatisfying(
                        Unreadable.class, it -> assertThat(it.reason()).isEqualTo(Unreadable.Reason.INCOMPLETE))
                .hasMessageContaining("currency");
    }

    private static TradeDocument read(String page) throws Unreadable {
        return new AsTradeDocument().of(new FindFields().apply(Sheet.of(page)));
    }
}

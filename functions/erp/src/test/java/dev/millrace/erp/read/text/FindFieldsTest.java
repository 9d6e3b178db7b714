package dev.millrace.erp.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindFieldsTest {

    private static final FindFields FIND = new FindFields();

    private static final String RECEIPT = """
            PEGGY LOW
            GREEN VALLEY HARDWARE
            & ELECTRICAL SDN BHD
            (123456-X)
            NO. 7, JALAN MAWAR 3,
            TAMAN ANGGERIK, 81300 SKUDAI, JOHOR.
            TEL : 07-555 1234
            TAX INVOICE
            BILL NO : B-000123      DATE : 14/02/2018
            ITEM            QTY    PRICE    AMOUNT
            HAMMER            1    20.00     20.00
            TOTAL QTY :       1
            SUB TOTAL :                      20.00
            GST @ 6% :                        1.21
            TOTAL :                          21.21
            ROUNDING ADJ :                   -0.01
            ROUNDED TOTAL :                  21.20
            CASH :                           50.00
            CHANGE :                         28.80
            """;

    private static final String GERMAN = """
            Muster AG - Am Ring 1 - 50667 Köln
            Käufer GmbH
            Hauptstraße 5
            10115 Berlin

            Rechnung
            Rechnungsnr.      R-2024/117                 Kundennr.    4711
            Rechnungsdatum    7. März 2024               Lieferdatum  1. März 2024

            Pos   Beschreibung        Menge    Preis     Betrag
            1     Schrauben           1.000     1,20   1.200,00
                                   Zwischensumme       1.200,00
                                   zzgl. MwSt. 19%       228,00
                                   Gesamtbetrag        1.428,00

            Muster AG           USt-Id DE123456789
            """;

    @Test
    void a_receipt_shows_who_sold_where_when_and_for_how_much() {
        var fields = FIND.apply(Sheet.of(RECEIPT));

        assertThat(value(fields.seller())).contains("GREEN VALLEY HARDWARE & ELECTRICAL SDN BHD");
        assertThat(value(fields.sellerAddress()))
                .contains("NO. 7, JALAN MAWAR 3, TAMAN ANGGERIK, 81300 SKUDAI, JOHOR.");
        assertThat(value(fields.date())).contains(LocalDate.of(2018, 2, 14));
        assertThat(value(fields.total())).contains(new BigDecimal("21.20"));
        assertThat(value(fields.number())).contains("B-000123");
    }

    @Test
    void an_unlabelled_sum_is_the_total_where_cash_less_change_says_so() {
        var fields = FIND.apply(
                Sheet.of(RECEIPT.replace("ROUNDED TOTAL :", "               ").replace("TOTAL :", "T0TAI :")));

        assertThat(value(fields.total())).contains(new BigDecimal("21.20"));
    }

    @Test
    void a_german_invoice_is_read_with_its_marks() {
        var fields = FIND.apply(Sheet.of(GERMAN));

        assertThat(value(fields.number())).contains("R-2024/117");
        assertThat(value(fields.date())).contains(LocalDate.of(2024, 3, 7));
        assertThat(value(fields.net())).contains(new BigDecimal("1200.00"));
        assertThat(value(fields.tax())).contains(new BigDecimal("228.00"));
        assertThat(value(fields.total())).contains(new BigDecimal("1428.00"));
        assertThat(value(fields.seller())).contains("Muster AG");
        assertThat(value(fields.buyer())).contains("Käufer GmbH");
    }

    @Test
    void every_field_shows_where_it_stands() {
        var total = FIND.apply(Sheet.of(GERMAN)).total().orElseThrow();

        assertThat(total.source()).isEqualTo("1.428,00");
        assertThat(total.page()).isEqualTo(1);
        assertThat(total.confidence()).isBetween(0.5, 1.0);
        assertThat(total.box().top()).isEqualTo(13 * 20);
    }

    @Test
    void nothing_is_made_up_on_an_empty_page() {
        var fields = FIND.apply(Sheet.of(" "));

        assertThat(fields.number()).isEmpty();
        assertThat(fields.date()).isEmpty();
        assertThat(fields.total()).isEmpty();
        assertThat(fields.seller()).isEmpty();
        assertThat(fields.buyer()).isEmpty();
    }

    private static <T> Optional<T> value(Optional<Found<T>> found) {
        return found.map(Found::value);
    }
}

package dev.millrace.erp.read.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.millrace.erp.order.Adjustment.Direction;
import dev.millrace.erp.read.Source;
import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.Unreadable.Reason;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class X12ReaderTest {

    private static final String ORDER = """
            ISA*00*          *00*          *ZZ*BUYER          *ZZ*SELLER         *260302*0900*U*00401*000000001*0*P*>~
            GS*PO*BUYER*SELLER*20260302*0900*1*X*004010~
            ST*850*0001~
            BEG*00*SA*PO-4711**20260302~
            CUR*BY*CAD~
            REF*CT*C-9~
            DTM*002*20260310~
            N1*BY*Acme, Inc.*UL*0400000100000~
            N3*1 Main Street~
            N4*Springfield*IL*62701*US~
            N1*SE*Pumps Ltd~
            PO1*1*10*EA*9.95*PE*VP*P-250*BP*77*UP*012345678905~
            PID*F****Pump, 250 l/h~
            SAC*A*D240***500**********Rebate~
            PO1*2*2.5*LB*4~
            CTT*2~
            AMT*TT*104.5~
            SE*16*0001~
            GE*1*1~
            IEA*1*000000001~
            """;

    private final X12Reader reader = new X12Reader();

    @Test
    void an_order_is_read_with_its_parties_lines_and_rebates() throws Unreadable {
        var order = reader.read(source(ORDER)).getFirst();

        assertThat(order.number()).isEqualTo("PO-4711");
        assertThat(order.issued()).hasToString("Optional[2026-03-02]");
        assertThat(order.due()).hasToString("Optional[2026-03-10]");
        assertThat(order.currency()).hasToString("CAD");
        assertThat(order.buyer().name()).contains("Acme, Inc.");
        assertThat(order.buyer().gln()).contains("0400000100000");
        assertThat(order.buyer().address().orElseThrow().postalCode()).contains("62701");
        assertThat(order.seller().name()).contains("Pumps Ltd");
        assertThat(order.totals().net()).contains(new BigDecimal("104.5"));
        assertThat(order.lines()).hasSize(2);
    }

    @Test
    void a_line_is_read_with_all_its_numbers() throws Unreadable {
        var line = reader.read(source(ORDER)).getFirst().lines().getFirst();

        assertThat(line.item().name()).contains("Pump, 250 l/h");
        assertThat(line.item().sellerId()).contains("P-250");
        assertThat(line.item().buyerId()).contains("77");
        assertThat(line.item().gtin()).contains("012345678905");
        assertThat(line.quantity().value()).isEqualTo("10");
        assertThat(line.price()).contains(new BigDecimal("9.95"));
        assertThat(line.adjustments().getFirst().direction()).isEqualTo(Direction.ALLOWANCE);
        assertThat(line.adjustments().getFirst().amount()).isEqualTo("5.00");
        assertThat(line.adjustments().getFirst().reason()).contains("Rebate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SE*16|SE*15|MALFORMED|SE counts",
                "SE*16*0001|SE*16*0002|MALFORMED|another number",
                "IEA*1*000000001~|''|MALFORMED|cut off",
                "ST*850|ST*810|UNKNOWN_FORMAT|850",
                "PO1*2*2.5|PO1*2*many|MALFORMED|PO102",
                "***500*|****|INCOMPLETE|SAC"
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

    private static Source source(String text) {
        return new Source(text.getBytes(StandardCharsets.UTF_8), "application/edi-x12");
    }
}

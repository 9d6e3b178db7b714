package dev.millrace.erp.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CheckClosureTest {

    private final CheckClosure check = new CheckClosure();

    @Test
    void a_document_that_adds_up_has_no_differences() {
        qt().forAll(RandomDocuments.any())
                .checkAssert(document -> assertThat(check.apply(document)).isEmpty());
    }

    @Test
    void whatever_amount_is_off_by_the_smallest_unit_is_found() {
        qt().forAll(RandomDocuments.any(), integers().between(0, 1_000)).checkAssert((document, which) -> {
            var changes = changes(document);
            var changed = changes.get(which % changes.size());
            assertThat(check.apply(changed)).as("%s", changed).isNotEmpty();
        });
    }

    @Test
    void a_difference_names_its_rule_its_place_and_by_how_much() {
        var totals = new Totals(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                amount("100.00"),
                amount("19.00"),
                amount("119.01"),
                Optional.empty(),
                Optional.empty(),
                amount("119.01"));

        assertThat(check.apply(empty(totals)))
                .containsExactly(new Difference(
                        "BR-CO-15", "$.totals.gross", new BigDecimal("119.01"), new BigDecimal("119.00")));
        assertThat(check.apply(empty(totals)).getFirst().excess()).isEqualTo("0.01");
    }

    @Test
    void what_is_not_stated_is_not_checked() {
        var none = Optional.<BigDecimal>empty();

        assertThat(check.apply(empty(new Totals(none, none, none, none, none, amount("5.00"), none, none, none))))
                .isEmpty();
    }

    /// The same document with one amount more by the smallest unit of its currency, for each amount in it.
    private static List<TradeDocument> changes(TradeDocument document) {
        var unit = BigDecimal.ONE.movePointLeft(document.currency().getDefaultFractionDigits());
        var changes = new ArrayList<TradeDocument>();
        for (var i = 0; i < document.lines().size(); i++) {
            var lines = new ArrayList<>(document.lines());
            lines.set(i, more(lines.get(i), unit));
            changes.add(with(document, lines, document.taxes(), document.totals()));
        }
        for (var i = 0; i < document.taxes().size(); i++) {
            var taxes = new ArrayList<>(document.taxes());
            var tax = taxes.get(i);
            taxes.set(i, new TaxSubtotal(tax.rate(), tax.base(), tax.amount().add(unit)));
            changes.add(with(document, document.lines(), taxes, document.totals()));
            taxes.set(i, new TaxSubtotal(tax.rate(), tax.base().add(unit), tax.amount()));
            changes.add(with(document, document.lines(), List.copyOf(taxes), document.totals()));
        }
        totals(document.totals(), unit)
                .forEach(totals -> changes.add(with(document, document.lines(), document.taxes(), totals)));
        return changes;
    }

    private static List<Totals> totals(Totals all, BigDecimal unit) {
        UnaryOperator<Optional<BigDecimal>> more = amount -> amount.map(unit::add);
        var a = all;
        return List.of(
                new Totals(
                        more.apply(a.lines()),
                        a.allowances(),
                        a.charges(),
                        a.net(),
                        a.tax(),
                        a.gross(),
                        a.prepaid(),
                        a.rounding(),
                        a.payable()),
                new Totals(
                        a.lines(),
                        more.apply(a.allowances()),
                        a.charges(),
                        a.net(),
                        a.tax(),
                        a.gross(),
                        a.prepaid(),
                        a.rounding(),
                        a.payable()),
                new Totals(
                        a.lines(),
                        a.allowances(),
                        more.apply(a.charges()),
                        a.net(),
                        a.tax(),
                        a.gross(),
                        a.prepaid(),
                        a.rounding(),
                        a.payable()),
                new Totals(
                        a.lines(),
                        a.allowances(),
                        a.charges(),
                        more.apply(a.net()),
                        a.tax(),
                        a.gross(),
                        a.prepaid(),
                        a.rounding(),
                        a.payable()),
                new Totals(
                        a.lines(),
                        a.allowances(),
                        a.charges(),
                        a.net(),
                        more.apply(a.tax()),
                        a.gross(),
                        a.prepaid(),
                        a.rounding(),
                        a.payable()),
                new Totals(
                        a.lines(),
                        a.allowances(),
                        a.charges(),
                        a.net(),
                        a.tax(),
                        more.apply(a.gross()),
                        a.prepaid(),
                        a.rounding(),
                        a.payable()),
                new Totals(
                        a.lines(),
                        a.allowances(),
                        a.charges(),
                        a.net(),
                        a.tax(),
                        a.gross(),
                        a.prepaid(),
                        a.rounding(),
                        more.apply(a.payable())));
    }

    private static Line more(Line line, BigDecimal unit) {
        return new Line(
                line.id(),
                line.item(),
                line.quantity(),
                line.price(),
                line.priceBase(),
                line.net().map(unit::add),
                line.tax(),
                line.adjustments());
    }

    private static TradeDocument with(
            TradeDocument document, List<Line> lines, List<TaxSubtotal> taxes, Totals totals) {
        return new TradeDocument(
                document.kind(),
                document.number(),
                document.issued(),
                document.due(),
                document.currency(),
                document.seller(),
                document.buyer(),
                document.references(),
                lines,
                document.adjustments(),
                taxes,
                totals);
    }

    private static TradeDocument empty(Totals totals) {
        return new TradeDocument(
                DocumentKind.INVOICE,
                "1",
                Optional.empty(),
                Optional.empty(),
                Currency.getInstance("EUR"),
                Party.unknown(),
                Party.unknown(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                totals);
    }

    private static Optional<BigDecimal> amount(String amount) {
        return Optional.of(new BigDecimal(amount));
    }
}

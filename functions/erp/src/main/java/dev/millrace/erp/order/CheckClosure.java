package dev.millrace.erp.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Adds a document up, and names every sum that does not agree to the smallest unit of its currency.
///
/// Rules and names are those of EN 16931-1, section 6.4.2: BR-CO-10 to BR-CO-17, and for each rate the base of
/// BR-S-08 and its like. A sum that the document does not state, or that parts which it does not state would be needed
/// for, is not checked: nothing is repaired, and nothing is guessed.
public final class CheckClosure implements Function<TradeDocument, List<Difference>> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Every difference: lines first, then taxes, then totals.
    @Override
    public List<Difference> apply(TradeDocument document) {
        var sums = new Sums(document);
        return Stream.of(lines(document), taxes(document, sums), totals(document, sums))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Difference> lines(TradeDocument document) {
        return IntStream.range(0, document.lines().size())
                .mapToObj(i -> line(document, i))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Net = quantity × price ÷ price base − allowances + charges, rounded once.
    private static Optional<Difference> line(TradeDocument document, int index) {
        var line = document.lines().get(index);
        if (line.price().isEmpty() || line.net().isEmpty()) {
            return Optional.empty();
        }
        var digits = document.currency().getDefaultFractionDigits();
        var goods = line.quantity()
                .value()
                .multiply(line.price().get())
                .divide(line.priceBase().orElse(BigDecimal.ONE), digits, RoundingMode.HALF_UP);
        var computed = line.adjustments().stream().map(Adjustment::signed).reduce(goods, BigDecimal::add);
        return difference("line-net", "$.lines[%d].net".formatted(index), line.net(), Optional.of(computed));
    }

    private static List<Difference> taxes(TradeDocument document, Sums sums) {
        var found = new ArrayList<Difference>();
        for (var i = 0; i < document.taxes().size(); i++) {
            var subtotal = document.taxes().get(i);
            var where = "$.taxes[%d].".formatted(i);
            difference("BR-S-08", where + "base", Optional.of(subtotal.base()), sums.base(subtotal.rate()))
                    .ifPresent(found::add);
            difference(
                            "BR-CO-17",
                            where + "amount",
                            Optional.of(subtotal.amount()),
                            Optional.of(tax(document, subtotal)))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static BigDecimal tax(TradeDocument document, TaxSubtotal subtotal) {
        return subtotal.base()
                .multiply(subtotal.rate().percent())
                .divide(HUNDRED, document.currency().getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }

    private static List<Difference> totals(TradeDocument document, Sums sums) {
        var totals = document.totals();
        return Stream.of(
                        difference("BR-CO-10", "$.totals.lines", totals.lines(), sums.lines()),
                        difference("BR-CO-11", "$.totals.allowances", totals.allowances(), sums.allowances()),
                        difference("BR-CO-12", "$.totals.charges", totals.charges(), sums.charges()),
                        difference("BR-CO-13", "$.totals.net", totals.net(), sums.net()),
                        difference("BR-CO-14", "$.totals.tax", totals.tax(), sums.tax()),
                        difference("BR-CO-15", "$.totals.gross", totals.gross(), sums.gross()),
                        difference("BR-CO-16", "$.totals.payable", totals.payable(), sums.payable()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Difference> difference(
            String rule, String where, Optional<BigDecimal> stated, Optional<BigDecimal> computed) {
        return stated.flatMap(said ->
                computed.filter(it -> it.compareTo(said) != 0).map(it -> new Difference(rule, where, said, it)));
    }
}

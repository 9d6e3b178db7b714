package dev.millrace.erp.read.text;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The total of a document, with its net amount and tax.
///
/// Every amount that a label calls a total is weighed by its label and by arithmetic, which no label can fake: net +
/// tax =
/// total, cash − change = total, total before rounding + rounding = total. So a misread or missing label is outvoted by
/// the sums around it.
///
/// @param due what is still to be paid, where the document says so
record Totals(
        Optional<Found<BigDecimal>> total,
        Optional<Found<BigDecimal>> net,
        Optional<Found<BigDecimal>> tax,
        Optional<Found<BigDecimal>> due) {

    static Totals of(List<Sum> sums) {
        var scale = new Closure(sums);
        var total = sums.stream()
                .filter(sum -> scale.isCandidate(sum))
                .max(Comparator.comparingDouble(scale::score).thenComparingInt(Sum::order));
        if (total.isEmpty()) {
            return new Totals(Optional.empty(), Optional.empty(), Optional.empty(), first(sums, Role.DUE));
        }
        var chosen = total.get();
        var split = scale.split(chosen.value());
        var net = split.map(it -> it.net().found(it.net().weight()));
        var tax = split.map(it -> it.tax().found(it.confidence())).or(() -> sole(sums, chosen));
        return new Totals(Optional.of(chosen.found(scale.score(chosen) / 2)), net, tax, first(sums, Role.DUE));
    }

    /// Without a net amount: the tax that stands nearest to the total, if it is less.
    private static Optional<Found<BigDecimal>> sole(List<Sum> sums, Sum total) {
        return sums.stream()
                .filter(sum -> sum.role() == Role.TAX && sum.amount().decimals())
                .filter(sum -> sum.value().abs().compareTo(total.value().abs()) < 0)
                .max(Comparator.comparingDouble(Sum::weight)
                        .thenComparingInt(sum -> -Math.abs(sum.order() - total.order())))
                .map(sum -> sum.found(sum.weight() / 2));
    }

    private static Optional<Found<BigDecimal>> first(List<Sum> sums, Role role) {
        return Stream.of(sums)
                .flatMap(List::stream)
                .filter(sum -> sum.role() == role)
                .findFirst()
                .map(sum -> sum.found(sum.weight()));
    }
}

package dev.millrace.erp.order;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What the sums of a document must be by its own parts; each is absent where a part is.
record Sums(TradeDocument document) {

    Optional<BigDecimal> lines() {
        return document.lines().isEmpty() ? Optional.empty() : lines(document.lines());
    }

    Optional<BigDecimal> allowances() {
        return Optional.of(adjustments(Adjustment.Direction.ALLOWANCE));
    }

    Optional<BigDecimal> charges() {
        return Optional.of(adjustments(Adjustment.Direction.CHARGE));
    }

    /// Lines − allowances + charges.
    Optional<BigDecimal> net() {
        return document.totals()
                .lines()
                .or(this::lines)
                .map(lines -> lines.subtract(stated(document.totals().allowances(), allowances()))
                        .add(stated(document.totals().charges(), charges())));
    }

    Optional<BigDecimal> tax() {
        return document.taxes().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        document.taxes().stream().map(TaxSubtotal::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /// Net + tax.
    Optional<BigDecimal> gross() {
        var totals = document.totals();
        return totals.net().flatMap(net -> totals.tax().or(this::tax).map(net::add));
    }

    /// Gross − prepaid + rounding.
    Optional<BigDecimal> payable() {
        var totals = document.totals();
        return totals.gross()
                .map(gross -> gross.subtract(totals.prepaid().orElse(BigDecimal.ZERO))
                        .add(totals.rounding().orElse(BigDecimal.ZERO)));
    }

    /// What is taxed at that rate: its lines, and what is taken off or added to the document at it. Absent if anything
    /// does not say how it is taxed.
    Optional<BigDecimal> base(TaxRate rate) {
        var taxed = document.lines().stream().allMatch(line -> line.tax().isPresent())
                && document.adjustments().stream().allMatch(it -> it.tax().isPresent());
        if (!taxed || document.lines().isEmpty()) {
            return Optional.empty();
        }
        var adjusted = document.adjustments().stream()
                .filter(it -> it.tax().filter(rate::isLike).isPresent())
                .map(Adjustment::signed)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return lines(document.lines().stream()
                        .filter(line -> line.tax().filter(rate::isLike).isPresent())
                        .toList())
                .map(adjusted::add);
    }

    private static Optional<BigDecimal> lines(List<Line> lines) {
        return lines.stream()
                .map(Line::net)
                .reduce(Optional.of(BigDecimal.ZERO), (sum, net) -> sum.flatMap(it -> net.map(it::add)));
    }

    private BigDecimal adjustments(Adjustment.Direction direction) {
        return document.adjustments().stream()
                .filter(it -> it.direction() == direction)
                .map(Adjustment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal stated(Optional<BigDecimal> total, Optional<BigDecimal> computed) {
        return total.or(() -> computed).orElse(BigDecimal.ZERO);
    }
}

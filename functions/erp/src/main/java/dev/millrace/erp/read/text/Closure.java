package dev.millrace.erp.read.text;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What arithmetic says about the sums of a document.
final class Closure {

    private static final double NET_AND_TAX = 0.5;
    private static final double CASH_AND_CHANGE = 0.6;
    private static final double AFTER_ROUNDING = 0.35;
    private static final double PAID = 0.25;
    private static final double DUE = 0.85;
    private static final double REPEATED = 0.08;
    private static final double UNCALLED = 0.2;
    /// Where sums have cents, a whole number without a currency is hardly one.
    private static final double WHOLE = 0.5;
    private static final int OFTEN = 4;

    private final List<Sum> sums;
    private final boolean hasCents;

    Closure(List<Sum> sums) {
        this.sums = sums;
        this.hasCents = sums.stream().anyMatch(sum -> sum.amount().decimals() && sum.role() != Role.NOTE);
    }

    /// Net and tax that make a total.
    record Split(Sum net, Sum tax, double confidence) {}

    /// Totals and what is due; what was paid, where arithmetic confirms it.
    boolean isCandidate(Sum sum) {
        return switch (sum.role()) {
            case TOTAL, DUE -> true;
            case PAID, NET -> isPaidLessChange(sum.value()) || (sum.role() == Role.PAID && hasTaxes(sum.value()));
            case NOTE -> sum.value().signum() > 0 && (isPaidLessChange(sum.value()) || hasTaxes(sum.value()));
            default -> false;
        };
    }

    /// How much speaks for a sum as the total; the label alone gives at most 1.
    double score(Sum sum) {
        var value = sum.value();
        var label = switch (sum.role()) {
            case TOTAL -> sum.weight();
            case DUE -> sum.weight() * DUE;
            case NOTE -> 0;
            default -> UNCALLED;
        };
        return label
                + (hasTaxes(value) ? NET_AND_TAX : 0)
                + (isPaidLessChange(value) ? CASH_AND_CHANGE : 0)
                + (isRounded(value) ? AFTER_ROUNDING : 0)
                + (anyOf(Role.PAID, it -> it.equals(value)) ? PAID : 0)
                + REPEATED * Math.min(OFTEN, count(value))
                - (value.signum() == 0 ? 1 : 0)
                - (hasCents && !sum.amount().isMoney() ? WHOLE : 0);
    }

    /// The surest net and tax that make this total; several taxes may make it together.
    Optional<Split> split(BigDecimal total) {
        return sums.stream()
                .filter(tax -> tax.role() == Role.TAX)
                .flatMap(tax -> sums.stream()
                        .filter(net -> isNet(net, total, tax))
                        .map(net -> new Split(net, tax, (tax.weight() + net.weight()) / 2)))
                .max(Comparator.comparingDouble(Split::confidence));
    }

    private static boolean isNet(Sum net, BigDecimal total, Sum tax) {
        return (net.role() == Role.NET
                        || (net.role() == Role.TOTAL && tax.value().signum() != 0)
                        || net.value().equals(total))
                && net.value().add(tax.value()).compareTo(total) == 0;
    }

    private boolean hasTaxes(BigDecimal total) {
        return split(total)
                .filter(it -> it.tax().value().signum() != 0 && it.net() != it.tax())
                .isPresent();
    }

    private boolean isPaidLessChange(BigDecimal total) {
        return sums.stream()
                .filter(sum -> sum.role() == Role.CHANGE)
                .anyMatch(change ->
                        anyOf(Role.PAID, paid -> paid.subtract(change.value()).compareTo(total) == 0));
    }

    /// Another total and the rounding make it.
    private boolean isRounded(BigDecimal total) {
        return sums.stream()
                .filter(sum -> sum.role() == Role.ROUNDING && sum.value().signum() != 0)
                .map(sum -> sum.value().abs())
                .anyMatch(rounding ->
                        anyOf(Role.TOTAL, before -> before.subtract(total).abs().compareTo(rounding) == 0));
    }

    private boolean anyOf(Role role, Predicate<BigDecimal> test) {
        return sums.stream().filter(sum -> sum.role() == role).map(Sum::value).anyMatch(test);
    }

    private long count(BigDecimal value) {
        return sums.stream()
                .filter(sum -> sum.role() == Role.TOTAL && sum.value().compareTo(value) == 0)
                .count();
    }
}

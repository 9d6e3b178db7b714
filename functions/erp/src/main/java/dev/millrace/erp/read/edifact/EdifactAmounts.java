package dev.millrace.erp.read.edifact;

import dev.millrace.erp.order.Adjustment;
import dev.millrace.erp.order.Adjustment.Direction;
import dev.millrace.erp.order.TaxRate;
import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.Unreadable.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Allowances, charges and taxes: the segments `ALC` with `MOA`, and `TAX`.
final class EdifactAmounts {

    /// Codes of 5025 for an amount of an allowance or a charge.
    private static final List<String> AMOUNTS = List.of("8", "204", "23");

    private static final int RATE = 4;

    private EdifactAmounts() {}

    static List<Adjustment> adjustments(Section section) throws Unreadable {
        var adjustments = new ArrayList<Adjustment>();
        for (var group : section.groups("ALC")) {
            adjustments.add(new Adjustment(
                    group.head().at(1, 1).filter("C"::equals).isPresent() ? Direction.CHARGE : Direction.ALLOWANCE,
                    amount(group),
                    group.head().at(5, 4),
                    rate(group)));
        }
        return adjustments;
    }

    private static BigDecimal amount(Section group) throws Unreadable {
        for (var qualifier : AMOUNTS) {
            var amount = group.amount(qualifier);
            if (amount.isPresent()) {
                return amount.get();
            }
        }
        throw new Unreadable(
                Reason.INCOMPLETE, "An allowance or charge (ALC) lacks its amount: percentages alone are not read.");
    }

    /// `TAX+7+VAT+++:::19+S`.
    static Optional<TaxRate> rate(Section section) throws Unreadable {
        var tax = section.first("TAX", "7")
                .filter(it -> it.at(2, 1).filter("VAT"::equals).isPresent());
        if (tax.isEmpty()) {
            return Optional.empty();
        }
        var percent = section.number(tax.get().at(5, RATE), "TAX");
        return Optional.of(new TaxRate(tax.get().at(6, 1).orElse("S"), percent.orElse(BigDecimal.ZERO)));
    }
}

package dev.millrace.erp.read.cii;

import dev.millrace.erp.order.Adjustment;
import dev.millrace.erp.order.Adjustment.Direction;
import dev.millrace.erp.order.TaxRate;
import dev.millrace.erp.order.TaxSubtotal;
import dev.millrace.erp.order.Totals;
import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.Unreadable.Reason;
import dev.millrace.erp.read.Values;
import dev.millrace.erp.read.xml.Element;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Amounts; but for the tax in a second currency, they bear none, and are in that of the document.
final class CiiAmounts {

    private CiiAmounts() {}

    static List<Adjustment> adjustments(Element settlement) throws Unreadable {
        var adjustments = new ArrayList<Adjustment>();
        for (var element : settlement.all("SpecifiedTradeAllowanceCharge").toList()) {
            var isCharge = element.value("ChargeIndicator/Indicator").orElse("").equals("true");
            adjustments.add(new Adjustment(
                    isCharge ? Direction.CHARGE : Direction.ALLOWANCE,
                    required(element, "ActualAmount"),
                    element.value("Reason"),
                    rate(element.first("CategoryTradeTax"))));
        }
        return adjustments;
    }

    static List<TaxSubtotal> taxes(Element settlement) throws Unreadable {
        var taxes = new ArrayList<TaxSubtotal>();
        for (var element : settlement.all("ApplicableTradeTax").toList()) {
            var rate = rate(Optional.of(element))
                    .orElseThrow(() -> new Unreadable(Reason.INCOMPLETE, "A tax lacks its CategoryCode."));
            taxes.add(new TaxSubtotal(rate, required(element, "BasisAmount"), required(element, "CalculatedAmount")));
        }
        return taxes;
    }

    static Totals totals(Element settlement, Currency currency) throws Unreadable {
        var sums = settlement
                .first("SpecifiedTradeSettlementHeaderMonetarySummation")
                .orElse(settlement);
        var tax = sums.all("TaxTotalAmount")
                .filter(it -> it.attribute("currencyID")
                        .orElse(currency.getCurrencyCode())
                        .equals(currency.getCurrencyCode()))
                .map(Element::text)
                .findFirst();
        return new Totals(
                amount(sums, "LineTotalAmount"),
                amount(sums, "AllowanceTotalAmount"),
                amount(sums, "ChargeTotalAmount"),
                amount(sums, "TaxBasisTotalAmount"),
                Values.number(tax, "TaxTotalAmount"),
                amount(sums, "GrandTotalAmount"),
                amount(sums, "TotalPrepaidAmount"),
                amount(sums, "RoundingAmount"),
                amount(sums, "DuePayableAmount"));
    }

    static Optional<TaxRate> rate(Optional<Element> tax) throws Unreadable {
        if (tax.flatMap(it -> it.value("CategoryCode")).isEmpty()) {
            return Optional.empty();
        }
        var percent = Values.number(tax.get().value("RateApplicablePercent"), "RateApplicablePercent");
        return Optional.of(new TaxRate(tax.get().value("CategoryCode").orElseThrow(), percent.orElse(BigDecimal.ZERO)));
    }

    private static Optional<BigDecimal> amount(Element in, String name) throws Unreadable {
        return Values.number(in.value(name), name);
    }

    private static BigDecimal required(Element in, String name) throws Unreadable {
        return amount(in, name).orElseThrow(() -> new Unreadable(Reason.INCOMPLETE, "It lacks %s.".formatted(name)));
    }
}

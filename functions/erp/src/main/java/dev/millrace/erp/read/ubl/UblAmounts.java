package dev.millrace.erp.read.ubl;

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

/// Amounts of a document, all of its one currency.
record UblAmounts(Currency currency) {

    /// An amount, if it is there.
    Optional<BigDecimal> amount(Element in, String path) throws Unreadable {
        var amount = in.all(path).filter(it -> !it.text().isEmpty()).findFirst();
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        if (!isOurs(amount.get())) {
            throw new Unreadable(
                    Reason.INCOMPLETE,
                    "%s is in another currency than the document: send one document for each currency."
                            .formatted(path));
        }
        return Optional.of(Values.number(amount.get().text(), path));
    }

    BigDecimal required(Element in, String path) throws Unreadable {
        return amount(in, path).orElseThrow(() -> new Unreadable(Reason.INCOMPLETE, "It lacks %s.".formatted(path)));
    }

    private boolean isOurs(Element amount) {
        return amount.attribute("currencyID").orElse(currency.getCurrencyCode()).equals(currency.getCurrencyCode());
    }

    List<Adjustment> adjustments(Element in) throws Unreadable {
        var adjustments = new ArrayList<Adjustment>();
        for (var element : in.all("AllowanceCharge").toList()) {
            adjustments.add(new Adjustment(
                    element.value("ChargeIndicator").orElse("").equals("true") ? Direction.CHARGE : Direction.ALLOWANCE,
                    required(element, "Amount"),
                    element.value("AllowanceChargeReason"),
                    rate(element.first("TaxCategory"))));
        }
        return adjustments;
    }

    /// Where taxes are stated in the currency of the tax office as well, those are left out.
    List<TaxSubtotal> taxes(Element document) throws Unreadable {
        var taxes = new ArrayList<TaxSubtotal>();
        for (var element : document.all("TaxTotal/TaxSubtotal").toList()) {
            if (element.first("TaxAmount").filter(this::isOurs).isPresent()) {
                var rate = rate(element.first("TaxCategory"))
                        .orElseThrow(() -> new Unreadable(Reason.INCOMPLETE, "It lacks TaxSubtotal/TaxCategory."));
                taxes.add(new TaxSubtotal(rate, required(element, "TaxableAmount"), required(element, "TaxAmount")));
            }
        }
        return taxes;
    }

    Totals totals(Element document, Optional<Element> totals) throws Unreadable {
        var sums = totals.orElseGet(() -> new Element("", java.util.Map.of(), List.of(), ""));
        return new Totals(
                amount(sums, "LineExtensionAmount"),
                amount(sums, "AllowanceTotalAmount"),
                amount(sums, "ChargeTotalAmount"),
                amount(sums, "TaxExclusiveAmount"),
                tax(document),
                amount(sums, "TaxInclusiveAmount"),
                amount(sums, "PrepaidAmount"),
                amount(sums, "PayableRoundingAmount"),
                amount(sums, "PayableAmount"));
    }

    private Optional<BigDecimal> tax(Element document) throws Unreadable {
        var tax = document.all("TaxTotal/TaxAmount")
                .filter(this::isOurs)
                .map(Element::text)
                .findFirst();
        return Values.number(tax, "TaxTotal/TaxAmount");
    }

    /// A category without a rate, as that of what lies outside, has a rate of zero.
    Optional<TaxRate> rate(Optional<Element> category) throws Unreadable {
        if (category.isEmpty()) {
            return Optional.empty();
        }
        var code = Values.required(category.get().value("ID"), "the code of a tax category");
        var percent = Values.number(category.get().value("Percent"), "Percent");
        return Optional.of(new TaxRate(code, percent.orElse(BigDecimal.ZERO)));
    }
}

package dev.millrace.erp.order;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What is sold, how much of it, and for how much.
///
/// @param id within the document
/// @param quantity below zero for what is taken back
/// @param price of one unit, or of `priceBase` units, without tax and after all that is taken off a single unit
/// @param priceBase how many units the price is of; one if absent, and never zero
/// @param net amount of the line without tax, its adjustments included
/// @param adjustments of this line
public record Line(
        String id,
        Item item,
        Quantity quantity,
        Optional<BigDecimal> price,
        Optional<BigDecimal> priceBase,
        Optional<BigDecimal> net,
        Optional<TaxRate> tax,
        List<Adjustment> adjustments) {

    public Line {
        adjustments = List.copyOf(adjustments);
    }
}

package dev.millrace.erp.order;

import java.math.BigDecimal;
import java.util.Optional;

/// What is taken off or added.
///
/// @param amount without tax; what is taken off is positive, too
public record Adjustment(Direction direction, BigDecimal amount, Optional<String> reason, Optional<TaxRate> tax) {

    /// Off or on.
    public enum Direction {
        /// Taken off: a discount.
        ALLOWANCE,
        /// Added: freight.
        CHARGE
    }

    /// What it adds to a sum: less than nothing for an allowance.
    public BigDecimal signed() {
        return direction == Direction.CHARGE ? amount : amount.negate();
    }
}

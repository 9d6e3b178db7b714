package dev.millrace.erp.order;

import java.math.BigDecimal;

/// A sum that does not hold.
///
/// @param rule its name: that of EN 16931, or `line-net` for a line
/// @param where `$.totals.net`, `$.lines[2].net`
/// @param stated what the document says
/// @param computed what follows from the rest of it
public record Difference(String rule, String where, BigDecimal stated, BigDecimal computed) {

    /// By how much the document says more than follows.
    public BigDecimal excess() {
        return stated.subtract(computed);
    }
}

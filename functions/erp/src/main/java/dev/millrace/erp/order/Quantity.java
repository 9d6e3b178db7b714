package dev.millrace.erp.order;

import java.math.BigDecimal;

/// How much.
///
/// @param unit a code of UN/ECE Recommendation 20 or 21: `C62` one, `KGM` kilogram, `HUR` hour
public record Quantity(BigDecimal value, String unit) {

    /// The unit of what is counted and has none: `C62`, one.
    public static final String ONE = "C62";
}

package dev.millrace.erp.order;

import java.math.BigDecimal;
import java.util.Optional;

/// The sums that a document states.
///
/// @param lines of the lines' net amounts
/// @param allowances of what is taken off the document as a whole
/// @param charges of what is added to it
/// @param net without tax
/// @param tax all taxes
/// @param gross with tax
/// @param prepaid what was paid before
/// @param rounding added to make the amount to pay a round one
/// @param payable what is left to pay
public record Totals(
        Optional<BigDecimal> lines,
        Optional<BigDecimal> allowances,
        Optional<BigDecimal> charges,
        Optional<BigDecimal> net,
        Optional<BigDecimal> tax,
        Optional<BigDecimal> gross,
        Optional<BigDecimal> prepaid,
        Optional<BigDecimal> rounding,
        Optional<BigDecimal> payable) {}

package dev.millrace.erp.order;

import java.math.BigDecimal;

/// What is taxed at one rate.
///
/// @param base what is taxed
/// @param amount the tax on it
public record TaxSubtotal(TaxRate rate, BigDecimal base, BigDecimal amount) {}

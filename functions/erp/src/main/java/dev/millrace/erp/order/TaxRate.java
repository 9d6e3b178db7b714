package dev.millrace.erp.order;

import java.math.BigDecimal;

/// How something is taxed.
///
/// @param category a code of UNCL 5305: `S` standard, `Z` zero, `E` exempt, `AE` reverse charge, `K` within the Union,
///     `G` exported, `O` outside
/// @param percent 19 for 19 %; 0 where the category knows no rate
public record TaxRate(String category, BigDecimal percent) {

    /// Whether both are taxed alike: 19 and 19.00 are one rate.
    public boolean isLike(TaxRate other) {
        return category.equals(other.category) && percent.compareTo(other.percent) == 0;
    }
}

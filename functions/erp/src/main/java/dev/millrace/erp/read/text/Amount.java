package dev.millrace.erp.read.text;

import java.math.BigDecimal;
import java.util.Optional;

/// An amount of money as it was printed.
///
/// @param value as it was printed, two decimals or none
/// @param currency the letters or sign beside it
/// @param decimals whether it was printed with cents
/// @param from the first of its words in the row
/// @param to the first word after it
public record Amount(BigDecimal value, Optional<String> currency, boolean decimals, int from, int to) {

    /// Whether it is surely money: it has cents or a currency.
    public boolean isMoney() {
        return decimals || currency.isPresent();
    }
}

package dev.millrace.erp.read.csv;

import dev.millrace.erp.order.TaxRate;
import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.Unreadable.Reason;
import dev.millrace.erp.read.Values;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// A row, by its columns; what is empty is not there.
///
/// @param number in the file, from 1
record Row(long number, Map<Column, String> cells) {

    Optional<String> text(Column column) {
        return Optional.ofNullable(cells.get(column));
    }

    String required(Column column) throws Unreadable {
        return text(column)
                .orElseThrow(
                        () -> new Unreadable(Reason.INCOMPLETE, "Row %d lacks %s.".formatted(number, column.title())));
    }

    Optional<BigDecimal> decimal(Column column) throws Unreadable {
        return Values.number(text(column), "%s in row %d".formatted(column.title(), number));
    }

    BigDecimal requiredDecimal(Column column) throws Unreadable {
        return Values.number(required(column), "%s in row %d".formatted(column.title(), number));
    }

    Optional<TaxRate> rate() throws Unreadable {
        var percent = decimal(Column.TAX_PERCENT).orElse(BigDecimal.ZERO);
        return text(Column.TAX_CATEGORY).map(category -> new TaxRate(category, percent));
    }
}

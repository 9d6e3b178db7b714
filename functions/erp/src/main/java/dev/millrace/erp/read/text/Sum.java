package dev.millrace.erp.read.text;

import java.math.BigDecimal;
import java.util.List;

/// An amount in a row that a label announces.
///
/// @param role what the label makes of it: a total, what is due, net, tax, rounding, paid, change, or a discount
/// @param weight how sure the label is, from 0 to 1
/// @param order where it stands among all amounts of the document
record Sum(Role role, double weight, Amount amount, Row row, int order) {

    BigDecimal value() {
        return amount.value();
    }

    List<Word> words() {
        return row.words().subList(amount.from(), amount.to());
    }

    Found<BigDecimal> found(double confidence) {
        var source = String.join(" ", words().stream().map(Word::text).toList());
        return Place.of(value(), source, confidence, row.page(), words());
    }
}

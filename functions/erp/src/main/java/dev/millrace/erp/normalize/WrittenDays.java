package dev.millrace.erp.normalize;

import com.google.re2j.Pattern;
import dev.millrace.erp.normalize.Written.Ambiguous;
import dev.millrace.erp.normalize.Written.Certain;
import dev.millrace.erp.normalize.Written.Illegible;
import dev.millrace.erp.read.text.DayGrammar;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/// Reads days as people write them. `03/04/2026` may be two days: the document's other days decide, if those that can
/// be read in one way only agree.
public final class WrittenDays {

    private static final Pattern NUMERIC = Pattern.compile("([0-9]{1,2})[-/]([0-9]{1,2})[-/](?:[0-9]{4}|[0-9]{2})");
    private static final int MONTHS = 12;

    private final DayGrammar grammar = new DayGrammar();

    /// @param others the other days of the document
    public Written<LocalDate> of(String text, List<String> others) {
        var days = grammar.in(text, false);
        if (days.size() != 1) {
            return new Illegible<>();
        }
        var day = days.getFirst();
        if (day.other().isEmpty()) {
            return new Certain<>(day.value());
        }
        var orders = orders(others);
        var other = day.other().get();
        return orders.size() == 1
                ? new Certain<>(orders.contains(true) ? other : day.value())
                : new Ambiguous<>(day.value(), other);
    }

    /// For each order that a day proves, whether the month comes first.
    private static HashSet<Boolean> orders(List<String> others) {
        var orders = new HashSet<Boolean>();
        for (var text : others) {
            var day = NUMERIC.matcher(text.strip());
            if (day.matches()) {
                var first = Integer.parseInt(day.group(1));
                var second = Integer.parseInt(day.group(2));
                if ((first > MONTHS) != (second > MONTHS)) {
                    orders.add(second > MONTHS);
                }
            }
        }
        return orders;
    }
}

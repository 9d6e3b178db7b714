package dev.millrace.erp.read.edifact;

import dev.millrace.erp.order.Item;
import dev.millrace.erp.order.Line;
import dev.millrace.erp.order.Quantity;
import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.Unreadable.Reason;
import dev.millrace.erp.read.Values;
import java.util.Optional;
import java.util.Set;

/// The group that `LIN` begins.
final class EdifactLine {

    /// Codes of 7143 for a GTIN.
    private static final Set<String> GTIN = Set.of("EN", "UP", "SRV");

    private static final int DESCRIPTION = 4;
    private static final int UNIT = 3;
    private static final int PRICE_BASE = 5;
    private static final int MOST_ARTICLE_NUMBERS = 5;

    private EdifactLine() {}

    static Line read(Section section) throws Unreadable {
        var alone = section.alone();
        var price = alone.first("PRI");
        return new Line(
                Values.required(alone.head().at(1, 1), "the number of a line (LIN)"),
                item(alone),
                quantity(alone),
                alone.number(price.flatMap(it -> it.at(1, 2)), "PRI"),
                Values.priceBase(price.flatMap(it -> it.at(1, PRICE_BASE)).map(it -> it.replace(alone.decimal(), '.'))),
                alone.amount("203"),
                EdifactAmounts.rate(alone),
                EdifactAmounts.adjustments(section));
    }

    private static Item item(Section alone) {
        var gtin = alone.head()
                .at(3, 2)
                .filter(GTIN::contains)
                .flatMap(_ -> alone.head().at(3, 1));
        return new Item(
                alone.first("IMD").flatMap(it -> it.at(3, DESCRIPTION)),
                articleNumber(alone, "SA"),
                articleNumber(alone, "IN").or(() -> articleNumber(alone, "BP")),
                gtin);
    }

    /// `PIA` holds up to five numbers, each with what it is.
    private static Optional<String> articleNumber(Section alone, String code) {
        for (var segment : alone.segments()) {
            for (var i = 2; segment.tag().equals("PIA") && i <= 1 + MOST_ARTICLE_NUMBERS; i++) {
                if (segment.at(i, 2).filter(code::equals).isPresent()) {
                    return segment.at(i, 1);
                }
            }
        }
        return Optional.empty();
    }

    private static Quantity quantity(Section alone) throws Unreadable {
        var segment = alone.first("QTY", "21")
                .or(() -> alone.first("QTY", "47"))
                .orElseThrow(() -> new Unreadable(Reason.INCOMPLETE, "A line lacks its quantity (QTY+21)."));
        var value = alone.number(segment.at(1, 2), "QTY");
        return new Quantity(
                value.orElseThrow(() -> new Unreadable(Reason.INCOMPLETE, "A line lacks its quantity (QTY+21).")),
                segment.at(1, UNIT).orElse(Quantity.ONE));
    }
}

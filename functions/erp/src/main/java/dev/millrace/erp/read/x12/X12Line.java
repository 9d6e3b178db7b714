package dev.millrace.erp.read.x12;

import dev.millrace.erp.order.Item;
import dev.millrace.erp.order.Line;
import dev.millrace.erp.order.Quantity;
import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.Values;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The loop that `PO1` begins.
final class X12Line {

    private static final int FIRST_QUALIFIER = 6;
    private static final int LAST_QUALIFIER = 24;

    private X12Line() {}

    static Line read(List<X12Segment> loop) throws Unreadable {
        var head = loop.getFirst();
        var quantity = Values.number(Values.required(head.at(2), "the quantity of a line (PO102)"), "PO102");
        return new Line(
                Values.required(head.at(1), "the number of a line (PO101)"),
                item(loop),
                new Quantity(quantity, head.at(3).orElse(Quantity.ONE)),
                Values.number(head.at(4), "PO104"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                X12Adjustments.read(loop));
    }

    private static Item item(List<X12Segment> loop) {
        var head = loop.getFirst();
        return new Item(
                loop.stream()
                        .filter(it -> it.is("PID", "F"))
                        .flatMap(it -> it.at(5).stream())
                        .findFirst(),
                number(head, "VP", "VN"),
                number(head, "BP", "IN"),
                number(head, "UP", "EN", "UK"));
    }

    /// Numbers stand in pairs with what they are, in PO106 and PO107 and on.
    private static Optional<String> number(X12Segment head, String... qualifiers) {
        return Stream.iterate(FIRST_QUALIFIER, i -> i <= LAST_QUALIFIER, i -> i + 2)
                .filter(i -> head.at(i).filter(List.of(qualifiers)::contains).isPresent())
                .flatMap(i -> head.at(i + 1).stream())
                .findFirst();
    }
}

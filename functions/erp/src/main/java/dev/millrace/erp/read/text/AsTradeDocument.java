package dev.millrace.erp.read.text;

import dev.millrace.erp.order.Address;
import dev.millrace.erp.order.DocumentKind;
import dev.millrace.erp.order.Party;
import dev.millrace.erp.order.Totals;
import dev.millrace.erp.order.TradeDocument;
import dev.millrace.erp.read.Unreadable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The fields of a page as a document of trade: its head and its sums, without lines. Evidence stays with the fields.
public final class AsTradeDocument {

    /// @throws Unreadable if no rule found a number or a currency, without which nothing can be decided
    public TradeDocument of(DocumentFields fields) throws Unreadable {
        return new TradeDocument(
                fields.kind().map(Found::value).orElse(DocumentKind.INVOICE),
                required(fields.number(), "number"),
                fields.date().map(Found::value),
                Optional.empty(),
                required(fields.currency(), "currency"),
                seller(fields),
                fields.buyer().map(it -> Party.named(it.value())).orElseGet(Party::unknown),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                totals(fields));
    }

    private static <T> T required(Optional<Found<T>> field, String name) throws Unreadable {
        if (field.isEmpty()) {
            throw new Unreadable(Unreadable.Reason.INCOMPLETE, "No %s was found on its pages".formatted(name));
        }
        return field.get().value();
    }

    private static Party seller(DocumentFields fields) {
        var address = fields.sellerAddress()
                .map(it -> new Address(Optional.of(it.value()), Optional.empty(), Optional.empty(), Optional.empty()));
        return new Party(
                fields.seller().map(Found::value), Optional.empty(), Optional.empty(), Optional.empty(), address);
    }

    private static Totals totals(DocumentFields fields) {
        return new Totals(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                value(fields.net()),
                value(fields.tax()),
                value(fields.total()),
                Optional.empty(),
                Optional.empty(),
                value(fields.due()));
    }

    private static Optional<BigDecimal> value(Optional<Found<BigDecimal>> field) {
        return field.map(Found::value);
    }
}

package dev.millrace.erp.order;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// A quote, an order, an invoice or a credit note. Whatever the source does not say is absent; nothing is filled in.
///
/// All amounts are of one currency: a document with several cannot be added up, and is refused when it is read. Amounts
/// of a credit note are those of what is credited: positive where an invoice's would be.
///
/// @param number as its sender calls it
/// @param issued the day on it
/// @param due the last day to pay or, of an order, to deliver; not before `issued` in a document that makes sense
/// @param references other documents that it names, of one kind at most once
/// @param lines in the order of the document
/// @param adjustments of the document as a whole
/// @param taxes one for each category and rate
public record TradeDocument(
        DocumentKind kind,
        String number,
        Optional<LocalDate> issued,
        Optional<LocalDate> due,
        Currency currency,
        Party seller,
        Party buyer,
        List<Reference> references,
        List<Line> lines,
        List<Adjustment> adjustments,
        List<TaxSubtotal> taxes,
        Totals totals) {

    public TradeDocument {
        references = List.copyOf(references);
        lines = List.copyOf(lines);
        adjustments = List.copyOf(adjustments);
        taxes = List.copyOf(taxes);
    }
}

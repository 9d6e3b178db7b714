package dev.millrace.erp.read.text;

import dev.millrace.erp.order.DocumentKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/// What layout rules found in a document; nothing is guessed that no rule supports.
///
/// @param kind by its title
/// @param number of the document
/// @param date of the document
/// @param total of everything, tax included
/// @param net without tax
/// @param tax all taxes
/// @param due what is still to be paid, where the document says so
/// @param currency ISO 4217; a sign that several currencies share is believed less
/// @param seller the name of who sells
/// @param sellerAddress in one line, as printed
/// @param buyer the name of who buys
public record DocumentFields(
        Optional<Found<DocumentKind>> kind,
        Optional<Found<String>> number,
        Optional<Found<LocalDate>> date,
        Optional<Found<BigDecimal>> total,
        Optional<Found<BigDecimal>> net,
        Optional<Found<BigDecimal>> tax,
        Optional<Found<BigDecimal>> due,
        Optional<Found<Currency>> currency,
        Optional<Found<String>> seller,
        Optional<Found<String>> sellerAddress,
        Optional<Found<String>> buyer) {

    /// These fields, except where better ones are known.
    ///
    /// @param better fields of which each that is present wins
    public DocumentFields under(Optional<DocumentFields> better) {
        return better.map(it -> new DocumentFields(
                        it.kind.or(() -> kind),
                        it.number.or(() -> number),
                        it.date.or(() -> date),
                        it.total.or(() -> total),
                        it.net.or(() -> net),
                        it.tax.or(() -> tax),
                        it.due.or(() -> due),
                        it.currency.or(() -> currency),
                        it.seller.or(() -> seller),
                        it.sellerAddress.or(() -> sellerAddress),
                        it.buyer.or(() -> buyer)))
                .orElse(this);
    }
}

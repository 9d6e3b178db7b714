package dev.millrace.erp.read.ubl;

import dev.millrace.erp.order.DocumentKind;
import java.util.Arrays;
import java.util.Optional;

/// What the four kinds of documents call the same things.
///
/// @see <a href="https://docs.oasis-open.org/ubl/os-UBL-2.1/mod/summary/UBL-2.1-Document-Summary.html">the
/// documents</a>
enum Vocabulary {
    INVOICE(
            DocumentKind.INVOICE,
            "Invoice",
            "AccountingSupplierParty/Party",
            "AccountingCustomerParty/Party",
            "InvoiceLine",
            "InvoicedQuantity",
            "LegalMonetaryTotal"),
    CREDIT_NOTE(
            DocumentKind.CREDIT_NOTE,
            "CreditNote",
            "AccountingSupplierParty/Party",
            "AccountingCustomerParty/Party",
            "CreditNoteLine",
            "CreditedQuantity",
            "LegalMonetaryTotal"),
    ORDER(
            DocumentKind.ORDER,
            "Order",
            "SellerSupplierParty/Party",
            "BuyerCustomerParty/Party",
            "OrderLine/LineItem",
            "Quantity",
            "AnticipatedMonetaryTotal"),
    QUOTATION(
            DocumentKind.QUOTE,
            "Quotation",
            "SellerSupplierParty/Party",
            "BuyerCustomerParty/Party",
            "QuotationLine/LineItem",
            "Quantity",
            "QuotedMonetaryTotal");

    final DocumentKind kind;
    final String root;
    final String seller;
    final String buyer;
    final String line;
    final String quantity;
    final String totals;

    Vocabulary(
            DocumentKind kind, String root, String seller, String buyer, String line, String quantity, String totals) {
        this.kind = kind;
        this.root = root;
        this.seller = seller;
        this.buyer = buyer;
        this.line = line;
        this.quantity = quantity;
        this.totals = totals;
    }

    static Optional<Vocabulary> of(String root) {
        return Arrays.stream(values()).filter(it -> it.root.equals(root)).findFirst();
    }
}

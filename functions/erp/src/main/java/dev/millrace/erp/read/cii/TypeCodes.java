package dev.millrace.erp.read.cii;

import dev.millrace.erp.order.DocumentKind;
import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.Unreadable.Reason;
import java.util.Set;

/// What a document is, by [UNTDID 1001](https://unece.org/fileadmin/DAM/trade/untdid/d16b/tred/tred1001.htm); of
/// invoices and credit notes, the codes that EN 16931 allows.
///
/// @see <a href="https://docs.peppol.eu/poacc/billing/3.0/codelist/UNCL1001-inv/">its code lists</a>
final class TypeCodes {

    private static final Set<String> INVOICES = Set.of(
            "71", "80", "82", "84", "102", "130", "202", "203", "204", "211", "218", "219", "295", "325", "326", "331",
            "380", "382", "383", "384", "385", "386", "387", "388", "389", "390", "393", "394", "395", "456", "457",
            "527", "553", "575", "623", "633", "751", "780", "817", "870", "875", "876", "877", "935");
    private static final Set<String> CREDIT_NOTES =
            Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532");
    private static final Set<String> ORDERS = Set.of("220", "221", "224", "226", "227", "230");
    private static final String QUOTE = "310";

    private TypeCodes() {}

    /// @throws Unreadable if it is of none of these kinds
    static DocumentKind kind(String code) throws Unreadable {
        if (INVOICES.contains(code)) {
            return DocumentKind.INVOICE;
        }
        if (CREDIT_NOTES.contains(code)) {
            return DocumentKind.CREDIT_NOTE;
        }
        if (ORDERS.contains(code)) {
            return DocumentKind.ORDER;
        }
        if (code.equals(QUOTE)) {
            return DocumentKind.QUOTE;
        }
        throw new Unreadable(
                Reason.UNKNOWN_FORMAT, "Its TypeCode is none of an invoice, a credit note, an order or a quote.");
    }
}

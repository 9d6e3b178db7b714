package dev.millrace.erp.read.ubl;

import dev.millrace.erp.order.Address;
import dev.millrace.erp.order.Adjustment;
import dev.millrace.erp.order.Adjustment.Direction;
import dev.millrace.erp.order.DocumentKind;
import dev.millrace.erp.order.Line;
import dev.millrace.erp.order.Party;
import dev.millrace.erp.order.Reference;
import dev.millrace.erp.order.TaxRate;
import dev.millrace.erp.order.Totals;
import dev.millrace.erp.order.TradeDocument;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Writes documents as UBL.
final class UblWriter {

    private final StringBuilder xml = new StringBuilder();
    private final TradeDocument document;
    private final Vocabulary words;

    private UblWriter(TradeDocument document) {
        this.document = document;
        this.words = Arrays.stream(Vocabulary.values())
                .filter(it -> it.kind == document.kind())
                .findFirst()
                .orElseThrow();
    }

    static byte[] write(TradeDocument document) {
        return new UblWriter(document).written().getBytes(StandardCharsets.UTF_8);
    }

    private String written() {
        xml.append("<?xml version=\"1.0\"?>\n<%s xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:%s-2\">"
                .formatted(words.root, words.root));
        leaf("ID", Optional.of(document.number()));
        leaf("IssueDate", document.issued().map(Object::toString));
        leaf("DocumentCurrencyCode", Optional.of(document.currency().getCurrencyCode()));
        inside(dueElement(), document.due().map(Object::toString));
        document.references().forEach(this::reference);
        element(words.seller, () -> party(document.seller()));
        element(words.buyer, () -> party(document.buyer()));
        document.lines().forEach(line -> element(words.line, () -> line(line)));
        document.adjustments().forEach(this::adjustment);
        taxes();
        element(words.totals, () -> totals(document.totals()));
        return xml.append("</%s>".formatted(words.root)).toString();
    }

    private String dueElement() {
        return switch (document.kind()) {
            case INVOICE -> "DueDate";
            case CREDIT_NOTE -> "PaymentMeans/PaymentDueDate";
            case ORDER, QUOTE -> "Delivery/RequestedDeliveryPeriod/EndDate";
        };
    }

    private void reference(Reference reference) {
        var ordered = document.kind() == DocumentKind.ORDER;
        var path = switch (reference.target()) {
            case ORDER -> ordered ? "OrderDocumentReference/ID" : "OrderReference/ID";
            case INVOICE -> "BillingReference/InvoiceDocumentReference/ID";
            case CONTRACT -> ordered ? "Contract/ID" : "ContractDocumentReference/ID";
            case BUYER -> ordered ? "CustomerReference" : "BuyerReference";
        };
        inside(path, Optional.of(reference.number()));
    }

    private void party(Party party) {
        party.gln()
                .ifPresent(gln ->
                        xml.append("<EndpointID schemeID=\"0088\">").append(gln).append("</EndpointID>"));
        inside("PartyLegalEntity/RegistrationName", party.name());
        inside("PartyLegalEntity/CompanyID", party.registration());
        party.vat()
                .ifPresent(vat -> element("PartyTaxScheme", () -> {
                    leaf("CompanyID", Optional.of(vat));
                    inside("TaxScheme/ID", Optional.of("VAT"));
                }));
        party.address().ifPresent(address -> element("PostalAddress", () -> address(address)));
    }

    private void address(Address address) {
        leaf("StreetName", address.street());
        leaf("CityName", address.city());
        leaf("PostalZone", address.postalCode());
        inside("Country/IdentificationCode", address.country());
    }

    private void line(Line line) {
        leaf("ID", Optional.of(line.id()));
        xml.append("<%s unitCode=\"%s\">%s</%s>"
                .formatted(
                        words.quantity,
                        line.quantity().unit(),
                        line.quantity().value().toPlainString(),
                        words.quantity));
        amount("LineExtensionAmount", line.net());
        line.adjustments().forEach(this::adjustment);
        element("Item", () -> {
            leaf("Name", line.item().name());
            inside("SellersItemIdentification/ID", line.item().sellerId());
            inside("BuyersItemIdentification/ID", line.item().buyerId());
            inside("StandardItemIdentification/ID", line.item().gtin());
            line.tax().ifPresent(rate -> element("ClassifiedTaxCategory", () -> rate(rate)));
        });
        element("Price", () -> {
            amount("PriceAmount", line.price());
            leaf("BaseQuantity", line.priceBase().map(BigDecimal::toPlainString));
        });
    }

    private void adjustment(Adjustment adjustment) {
        element("AllowanceCharge", () -> {
            leaf("ChargeIndicator", Optional.of(String.valueOf(adjustment.direction() == Direction.CHARGE)));
            leaf("AllowanceChargeReason", adjustment.reason());
            amount("Amount", Optional.of(adjustment.amount()));
            adjustment.tax().ifPresent(rate -> element("TaxCategory", () -> rate(rate)));
        });
    }

    private void rate(TaxRate rate) {
        leaf("ID", Optional.of(rate.category()));
        leaf("Percent", Optional.of(rate.percent().toPlainString()));
    }

    private void taxes() {
        element("TaxTotal", () -> {
            amount("TaxAmount", document.totals().tax());
            document.taxes()
                    .forEach(tax -> element("TaxSubtotal", () -> {
                        amount("TaxableAmount", Optional.of(tax.base()));
                        amount("TaxAmount", Optional.of(tax.amount()));
                        element("TaxCategory", () -> rate(tax.rate()));
                    }));
        });
    }

    private void totals(Totals totals) {
        amount("LineExtensionAmount", totals.lines());
        amount("TaxExclusiveAmount", totals.net());
        amount("TaxInclusiveAmount", totals.gross());
        amount("AllowanceTotalAmount", totals.allowances());
        amount("ChargeTotalAmount", totals.charges());
        amount("PrepaidAmount", totals.prepaid());
        amount("PayableRoundingAmount", totals.rounding());
        amount("PayableAmount", totals.payable());
    }

    private void amount(String name, Optional<BigDecimal> amount) {
        amount.ifPresent(it -> xml.append("<%s currencyID=\"%s\">%s</%s>"
                .formatted(name, document.currency().getCurrencyCode(), it.toPlainString(), name)));
    }

    /// A text within elements of that path.
    private void inside(String path, Optional<String> text) {
        var last = path.lastIndexOf('/');
        text.ifPresent(it -> {
            if (last < 0) {
                leaf(path, text);
            } else {
                element(path.substring(0, last), () -> leaf(path.substring(last + 1), text));
            }
        });
    }

    private void element(String path, Runnable content) {
        for (var name : path.split("/", -1)) {
            xml.append('<').append(name).append('>');
        }
        content.run();
        for (var name : Arrays.asList(path.split("/", -1)).reversed()) {
            xml.append("</").append(name).append('>');
        }
    }

    private void leaf(String name, Optional<String> text) {
        text.ifPresent(it -> xml.append("<%s>%s</%s>".formatted(name, escaped(it), name)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

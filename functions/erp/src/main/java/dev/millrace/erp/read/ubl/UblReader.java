package dev.millrace.erp.read.ubl;

import dev.millrace.erp.order.Item;
import dev.millrace.erp.order.Line;
import dev.millrace.erp.order.Quantity;
import dev.millrace.erp.order.Reference;
import dev.millrace.erp.order.Reference.Target;
import dev.millrace.erp.order.TradeDocument;
import dev.millrace.erp.read.Source;
import dev.millrace.erp.read.StructuredReader;
import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.Unreadable.Reason;
import dev.millrace.erp.read.Values;
import dev.millrace.erp.read.xml.Element;
import dev.millrace.erp.read.xml.Xml;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the UBL documents `Invoice`, `CreditNote`, `Order` and `Quotation`.
public final class UblReader implements StructuredReader {

    private static final String NAMESPACE = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final Map<Target, List<String>> REFERENCES = new EnumMap<>(Map.of(
            Target.ORDER, List.of("OrderReference/ID", "OrderDocumentReference/ID"),
            Target.INVOICE, List.of("BillingReference/InvoiceDocumentReference/ID"),
            Target.CONTRACT, List.of("ContractDocumentReference/ID", "Contract/ID"),
            Target.BUYER, List.of("BuyerReference", "CustomerReference")));

    @Override
    public boolean isFor(Source source) {
        return source.beginning().startsWith("<")
                && Xml.rootName(source.bytes())
                        .filter(it -> it.getNamespaceURI().startsWith(NAMESPACE))
                        .isPresent();
    }

    @Override
    public List<TradeDocument> read(Source source) throws Unreadable {
        var root = Xml.parse(source.bytes());
        var words = Vocabulary.of(root.name())
                .orElseThrow(() -> new Unreadable(
                        Reason.UNKNOWN_FORMAT,
                        "Of UBL, Invoice, CreditNote, Order and Quotation are read; this is none of them."));
        var currency = Values.currency(root.value("DocumentCurrencyCode").or(() -> root.value("PricingCurrencyCode")));
        var amounts = new UblAmounts(currency);
        return List.of(new TradeDocument(
                words.kind,
                Values.required(root.value("ID"), "its number (ID)"),
                Values.day(root.value("IssueDate"), DateTimeFormatter.ISO_LOCAL_DATE, "IssueDate"),
                Values.day(due(root), DateTimeFormatter.ISO_LOCAL_DATE, "DueDate"),
                currency,
                UblParty.read(root.first(words.seller)),
                UblParty.read(root.first(words.buyer)),
                references(root),
                lines(root, words, amounts),
                amounts.adjustments(root),
                amounts.taxes(root),
                amounts.totals(root, root.first(words.totals))));
    }

    private static Optional<String> due(Element root) {
        return root.value("DueDate")
                .or(() -> root.value("PaymentMeans/PaymentDueDate"))
                .or(() -> root.value("Delivery/RequestedDeliveryPeriod/EndDate"));
    }

    private static List<Reference> references(Element root) {
        var references = new ArrayList<Reference>();
        REFERENCES.forEach((target, paths) -> paths.stream()
                .flatMap(path -> root.value(path).stream())
                .findFirst()
                .ifPresent(number -> references.add(new Reference(target, number))));
        return references;
    }

    private static List<Line> lines(Element root, Vocabulary words, UblAmounts amounts) throws Unreadable {
        var lines = new ArrayList<Line>();
        for (var line : root.all(words.line).toList()) {
            lines.add(line(line, words, amounts));
        }
        return lines;
    }

    private static Line line(Element line, Vocabulary words, UblAmounts amounts) throws Unreadable {
        var item = line.first("Item").orElse(line);
        return new Line(
                Values.required(line.value("ID"), "the ID of a line"),
                new Item(
                        item.value("Name"),
                        item.value("SellersItemIdentification/ID"),
                        item.value("BuyersItemIdentification/ID"),
                        item.value("StandardItemIdentification/ID")),
                quantity(line, words.quantity),
                amounts.amount(line, "Price/PriceAmount"),
                Values.priceBase(line.value("Price/BaseQuantity")),
                amounts.amount(line, "LineExtensionAmount"),
                amounts.rate(item.first("ClassifiedTaxCategory")),
                amounts.adjustments(line));
    }

    private static Quantity quantity(Element line, String name) throws Unreadable {
        var element = line.first(name)
                .orElseThrow(() -> new Unreadable(Reason.INCOMPLETE, "A line lacks %s.".formatted(name)));
        return new Quantity(
                Values.number(element.text(), name),
                element.attribute("unitCode").orElse(Quantity.ONE));
    }
}

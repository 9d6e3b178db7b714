package dev.millrace.erp.read.cii;

import dev.millrace.erp.order.DocumentKind;
import dev.millrace.erp.order.Line;
import dev.millrace.erp.order.Reference;
import dev.millrace.erp.order.Reference.Target;
import dev.millrace.erp.order.TradeDocument;
import dev.millrace.erp.read.Source;
import dev.millrace.erp.read.StructuredReader;
import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.Values;
import dev.millrace.erp.read.xml.Element;
import dev.millrace.erp.read.xml.Xml;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads `CrossIndustryInvoice` and the order of Order-X, profiles BASIC and above; those below have no lines, and are
/// read without.
public final class CiiReader implements StructuredReader {

    private static final Set<String> ROOTS = Set.of("CrossIndustryInvoice", "SCRDMCCBDACIOMessageStructure");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String DEAL = "SupplyChainTradeTransaction/";

    @Override
    public boolean isFor(Source source) {
        return source.beginning().startsWith("<")
                && Xml.rootName(source.bytes())
                        .filter(it -> ROOTS.contains(it.getLocalPart()))
                        .isPresent();
    }

    @Override
    public List<TradeDocument> read(Source source) throws Unreadable {
        var root = Xml.parse(source.bytes());
        var deal = new Deal(
                root.first(DEAL + "ApplicableHeaderTradeAgreement").orElse(root),
                root.first(DEAL + "ApplicableHeaderTradeSettlement").orElse(root));
        var currency = Values.currency(deal.settlement()
                .value("InvoiceCurrencyCode")
                .or(() -> deal.settlement().value("OrderCurrencyCode")));
        return List.of(new TradeDocument(
                kind(root),
                Values.required(root.value("ExchangedDocument/ID"), "its number (ExchangedDocument/ID)"),
                Values.day(root.value("ExchangedDocument/IssueDateTime/DateTimeString"), DAY, "IssueDateTime"),
                Values.day(due(deal.settlement()), DAY, "DueDateDateTime"),
                currency,
                CiiParty.read(deal.agreement().first("SellerTradeParty")),
                CiiParty.read(deal.agreement().first("BuyerTradeParty")),
                references(deal),
                lines(root),
                CiiAmounts.adjustments(deal.settlement()),
                CiiAmounts.taxes(deal.settlement()),
                CiiAmounts.totals(deal.settlement(), currency)));
    }

    private static DocumentKind kind(Element root) throws Unreadable {
        return TypeCodes.kind(Values.required(root.value("ExchangedDocument/TypeCode"), "its TypeCode"));
    }

    private static Optional<String> due(Element settlement) {
        return settlement.value("SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString");
    }

    private static List<Reference> references(Deal deal) {
        return Stream.of(
                        reference(
                                Target.ORDER, deal.agreement().value("BuyerOrderReferencedDocument/IssuerAssignedID")),
                        reference(
                                Target.INVOICE, deal.settlement().value("InvoiceReferencedDocument/IssuerAssignedID")),
                        reference(
                                Target.CONTRACT, deal.agreement().value("ContractReferencedDocument/IssuerAssignedID")),
                        reference(Target.BUYER, deal.agreement().value("BuyerReference")))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Reference> reference(Target target, Optional<String> number) {
        return number.map(it -> new Reference(target, it));
    }

    private static List<Line> lines(Element root) throws Unreadable {
        var lines = new ArrayList<Line>();
        for (var line : root.all(DEAL + "IncludedSupplyChainTradeLineItem").toList()) {
            lines.add(CiiLine.read(line));
        }
        return lines;
    }

    /// The two parts of the header.
    private record Deal(Element agreement, Element settlement) {}
}

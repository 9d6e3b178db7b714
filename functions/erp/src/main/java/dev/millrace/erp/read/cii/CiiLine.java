package dev.millrace.erp.read.cii;

import dev.millrace.erp.order.Item;
import dev.millrace.erp.order.Line;
import dev.millrace.erp.order.Quantity;
import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.Values;
import dev.millrace.erp.read.xml.Element;
import java.util.stream.Stream;

/// The element `IncludedSupplyChainTradeLineItem`.
final class CiiLine {

    private static final String PRICE = "SpecifiedLineTradeAgreement/NetPriceProductTradePrice/";
    private static final String SETTLEMENT = "SpecifiedLineTradeSettlement";

    private CiiLine() {}

    static Line read(Element line) throws Unreadable {
        var settlement = line.first(SETTLEMENT).orElse(line);
        return new Line(
                Values.required(line.value("AssociatedDocumentLineDocument/LineID"), "the LineID of a line"),
                item(line.first("SpecifiedTradeProduct").orElse(line)),
                quantity(line.first("SpecifiedLineTradeDelivery").orElse(line)),
                Values.number(line.value(PRICE + "ChargeAmount"), "ChargeAmount"),
                Values.priceBase(line.value(PRICE + "BasisQuantity")),
                Values.number(
                        settlement.value("SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount"),
                        "LineTotalAmount"),
                CiiAmounts.rate(settlement.first("ApplicableTradeTax")),
                CiiAmounts.adjustments(settlement));
    }

    private static Item item(Element product) {
        return new Item(
                product.value("Name"),
                product.value("SellerAssignedID"),
                product.value("BuyerAssignedID"),
                product.value("GlobalID"));
    }

    private static Quantity quantity(Element delivery) throws Unreadable {
        var quantity = Stream.of("BilledQuantity", "RequestedQuantity", "AgreedQuantity")
                .flatMap(delivery::all)
                .findFirst();
        return new Quantity(
                Values.number(
                        Values.required(quantity.map(Element::text), "the quantity of a line"),
                        "the quantity of a line"),
                quantity.flatMap(it -> it.attribute("unitCode")).orElse(Quantity.ONE));
    }
}

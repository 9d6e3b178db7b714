package dev.millrace.erp.read.edifact;

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
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Writes orders and quotes as an interchange of one message.
final class EdifactWriter {

    private final StringBuilder message = new StringBuilder();
    private int segments;

    private EdifactWriter() {}

    static byte[] write(TradeDocument document) {
        return new EdifactWriter().written(document).getBytes(StandardCharsets.UTF_8);
    }

    private String written(TradeDocument document) {
        segment("UNH+1+%s:D:01B:UN:EAN010".formatted(document.kind() == DocumentKind.QUOTE ? "QUOTES" : "ORDERS"));
        segment("BGM+220+%s+9".formatted(escaped(document.number())));
        document.issued()
                .ifPresent(day -> segment("DTM+137:%s:102".formatted(day.format(DateTimeFormatter.BASIC_ISO_DATE))));
        document.due()
                .ifPresent(day -> segment("DTM+2:%s:102".formatted(day.format(DateTimeFormatter.BASIC_ISO_DATE))));
        document.references().forEach(this::reference);
        party("BY", document.buyer());
        party("SU", document.seller());
        segment("CUX+2:%s:9".formatted(document.currency()));
        document.adjustments().forEach(this::adjustment);
        document.lines().forEach(this::line);
        segment("UNS+S");
        totals(document.totals());
        return "UNB+UNOW:4+1+2+260302:0900+7'\r\n" + message + "UNT+%d+1'\r\nUNZ+1+7'".formatted(segments + 1);
    }

    private void reference(Reference reference) {
        var qualifier = switch (reference.target()) {
            case ORDER -> "ON";
            case INVOICE -> "IV";
            case CONTRACT -> "CT";
            case BUYER -> "CR";
        };
        segment("RFF+%s:%s".formatted(qualifier, escaped(reference.number())));
    }

    private void party(String role, Party party) {
        segment("NAD+%s+%s++%s+%s+%s++%s+%s"
                .formatted(
                        role,
                        party.gln().map(gln -> gln + "::9").orElse(""),
                        escaped(party.name()),
                        escaped(party.address().flatMap(it -> it.street())),
                        escaped(party.address().flatMap(it -> it.city())),
                        escaped(party.address().flatMap(it -> it.postalCode())),
                        escaped(party.address().flatMap(it -> it.country()))));
        party.vat().ifPresent(vat -> segment("RFF+VA:" + vat));
        party.registration().ifPresent(number -> segment("RFF+XA:" + escaped(number)));
    }

    private void line(Line line) {
        segment("LIN+%s+1+%s"
                .formatted(line.id(), line.item().gtin().map(it -> it + ":EN").orElse("")));
        line.item().sellerId().ifPresent(id -> segment("PIA+1+%s:SA".formatted(escaped(id))));
        line.item().buyerId().ifPresent(id -> segment("PIA+1+%s:IN".formatted(escaped(id))));
        line.item().name().ifPresent(name -> segment("IMD+F++:::" + escaped(name)));
        segment("QTY+21:%s:%s"
                .formatted(plain(line.quantity().value()), line.quantity().unit()));
        amount("203", line.net());
        line.price()
                .ifPresent(price -> segment("PRI+AAA:%s:::%s:C62"
                        .formatted(
                                plain(price),
                                line.priceBase().map(EdifactWriter::plain).orElse(""))));
        line.tax().ifPresent(this::rate);
        line.adjustments().forEach(this::adjustment);
    }

    private void adjustment(Adjustment adjustment) {
        segment("ALC+%s++++FC:::%s"
                .formatted(adjustment.direction() == Direction.CHARGE ? "C" : "A", escaped(adjustment.reason())));
        amount("8", Optional.of(adjustment.amount()));
        adjustment.tax().ifPresent(this::rate);
    }

    private void rate(TaxRate rate) {
        segment("TAX+7+VAT+++:::%s+%s".formatted(plain(rate.percent()), rate.category()));
    }

    private void totals(Totals totals) {
        amount("79", totals.lines());
        amount("260", totals.allowances());
        amount("259", totals.charges());
        amount("125", totals.net());
        amount("124", totals.tax());
        amount("86", totals.gross());
        amount("113", totals.prepaid());
        amount("9", totals.payable());
    }

    private void amount(String qualifier, Optional<BigDecimal> amount) {
        amount.ifPresent(it -> segment("MOA+%s:%s".formatted(qualifier, plain(it))));
    }

    private void segment(String segment) {
        message.append(segment).append("'\r\n");
        segments++;
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private static String escaped(Optional<String> text) {
        return text.map(EdifactWriter::escaped).orElse("");
    }

    private static String escaped(String text) {
        return text.replace("?", "??").replace("+", "?+").replace(":", "?:").replace("'", "?'");
    }
}

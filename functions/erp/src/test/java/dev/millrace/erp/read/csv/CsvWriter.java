package dev.millrace.erp.read.csv;

import dev.millrace.erp.order.Adjustment;
import dev.millrace.erp.order.Line;
import dev.millrace.erp.order.Party;
import dev.millrace.erp.order.TaxRate;
import dev.millrace.erp.order.TaxSubtotal;
import dev.millrace.erp.order.Totals;
import dev.millrace.erp.order.TradeDocument;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes a document as rows with all columns.
final class CsvWriter {

    private final TradeDocument document;
    private final List<Map<Column, String>> rows = new ArrayList<>();

    private CsvWriter(TradeDocument document) {
        this.document = document;
    }

    static byte[] write(TradeDocument document, char divider) {
        var writer = new CsvWriter(document);
        writer.rows();
        var titles = Arrays.stream(Column.values()).map(Column::title);
        var lines = writer.rows.stream()
                .map(row -> line(
                        Arrays.stream(Column.values()).map(column -> quoted(row.getOrDefault(column, ""))), divider));
        return Stream.concat(Stream.of(line(titles, divider)), lines)
                .collect(Collectors.joining("\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private void rows() {
        document.lines().forEach(this::line);
        document.adjustments().forEach(adjustment -> adjustment(adjustment, Optional.empty()));
        document.taxes().forEach(this::tax);
        header(rows.getFirst());
        rows.forEach(row -> row.put(Column.NUMBER, document.number()));
    }

    private void header(Map<Column, String> row) {
        row.put(Column.KIND, document.kind().name().toLowerCase(Locale.ROOT));
        put(row, Column.ISSUED, document.issued().map(Object::toString));
        put(row, Column.DUE, document.due().map(Object::toString));
        row.put(Column.CURRENCY, document.currency().getCurrencyCode());
        document.references().forEach(it -> row.put(Column.valueOf(it.target().name() + "_REFERENCE"), it.number()));
        party(row, "SELLER_", document.seller());
        party(row, "BUYER_", document.buyer());
        totals(row, document.totals());
    }

    private static void party(Map<Column, String> row, String prefix, Party party) {
        put(row, Column.valueOf(prefix + "NAME"), party.name());
        put(row, Column.valueOf(prefix + "GLN"), party.gln());
        put(row, Column.valueOf(prefix + "VAT"), party.vat());
        put(row, Column.valueOf(prefix + "REGISTRATION"), party.registration());
        party.address().ifPresent(address -> {
            put(row, Column.valueOf(prefix + "STREET"), address.street());
            put(row, Column.valueOf(prefix + "CITY"), address.city());
            put(row, Column.valueOf(prefix + "POSTAL_CODE"), address.postalCode());
            put(row, Column.valueOf(prefix + "COUNTRY"), address.country());
        });
    }

    private static void totals(Map<Column, String> row, Totals totals) {
        number(row, Column.TOTAL_LINES, totals.lines());
        number(row, Column.TOTAL_ALLOWANCES, totals.allowances());
        number(row, Column.TOTAL_CHARGES, totals.charges());
        number(row, Column.TOTAL_NET, totals.net());
        number(row, Column.TOTAL_TAX, totals.tax());
        number(row, Column.TOTAL_GROSS, totals.gross());
        number(row, Column.TOTAL_PREPAID, totals.prepaid());
        number(row, Column.TOTAL_ROUNDING, totals.rounding());
        number(row, Column.TOTAL_PAYABLE, totals.payable());
    }

    private void line(Line line) {
        var row = row("line");
        row.put(Column.LINE, line.id());
        put(row, Column.ITEM, line.item().name());
        put(row, Column.SELLER_ITEM, line.item().sellerId());
        put(row, Column.BUYER_ITEM, line.item().buyerId());
        put(row, Column.GTIN, line.item().gtin());
        number(row, Column.QUANTITY, Optional.of(line.quantity().value()));
        row.put(Column.UNIT, line.quantity().unit());
        number(row, Column.PRICE, line.price());
        number(row, Column.PRICE_BASE, line.priceBase());
        number(row, Column.AMOUNT, line.net());
        rate(row, line.tax());
        line.adjustments().forEach(adjustment -> adjustment(adjustment, Optional.of(line.id())));
    }

    private void adjustment(Adjustment adjustment, Optional<String> line) {
        var row = row(adjustment.direction().name().toLowerCase(Locale.ROOT));
        put(row, Column.LINE, line);
        put(row, Column.REASON, adjustment.reason());
        number(row, Column.AMOUNT, Optional.of(adjustment.amount()));
        rate(row, adjustment.tax());
    }

    private void tax(TaxSubtotal tax) {
        var row = row("tax");
        number(row, Column.BASE, Optional.of(tax.base()));
        number(row, Column.AMOUNT, Optional.of(tax.amount()));
        rate(row, Optional.of(tax.rate()));
    }

    private Map<Column, String> row(String kind) {
        var row = new EnumMap<Column, String>(Map.of(Column.ROW, kind));
        rows.add(row);
        return row;
    }

    private static void rate(Map<Column, String> row, Optional<TaxRate> rate) {
        put(row, Column.TAX_CATEGORY, rate.map(TaxRate::category));
        number(row, Column.TAX_PERCENT, rate.map(TaxRate::percent));
    }

    private static void number(Map<Column, String> row, Column column, Optional<BigDecimal> number) {
        put(row, column, number.map(BigDecimal::toPlainString));
    }

    private static void put(Map<Column, String> row, Column column, Optional<String> text) {
        text.ifPresent(it -> row.put(column, it));
    }

    private static String line(Stream<String> cells, char divider) {
        return cells.collect(Collectors.joining(String.valueOf(divider)));
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}

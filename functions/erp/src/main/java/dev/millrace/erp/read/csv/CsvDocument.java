package dev.millrace.erp.read.csv;

import dev.millrace.erp.order.Address;
import dev.millrace.erp.order.Adjustment;
import dev.millrace.erp.order.Adjustment.Direction;
import dev.millrace.erp.order.DocumentKind;
import dev.millrace.erp.order.Item;
import dev.millrace.erp.order.Line;
import dev.millrace.erp.order.Party;
import dev.millrace.erp.order.Quantity;
import dev.millrace.erp.order.Reference;
import dev.millrace.erp.order.Reference.Target;
import dev.millrace.erp.order.TaxSubtotal;
import dev.millrace.erp.order.Totals;
import dev.millrace.erp.order.TradeDocument;
import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.Unreadable.Reason;
import dev.millrace.erp.read.Values;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The rows of one document. What belongs to the whole of it is read from the first.
record CsvDocument(List<Row> rows) {

    TradeDocument read() throws Unreadable {
        return new TradeDocument(
                kind(),
                head().required(Column.NUMBER),
                day(Column.ISSUED),
                day(Column.DUE),
                Values.currency(head().text(Column.CURRENCY)),
                party(Column.SELLER_NAME),
                party(Column.BUYER_NAME),
                references(),
                lines(),
                adjustments(Optional.empty()),
                taxes(),
                totals());
    }

    private Row head() {
        return rows.getFirst();
    }

    private DocumentKind kind() throws Unreadable {
        var name = head().text(Column.KIND).orElse("order").toUpperCase(Locale.ROOT);
        try {
            return DocumentKind.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(
                    Reason.MALFORMED,
                    "Row %d: kind is none of quote, order, invoice, credit_note.".formatted(head().number()));
        }
    }

    private Optional<LocalDate> day(Column column) throws Unreadable {
        return Values.day(head().text(column), DateTimeFormatter.ISO_LOCAL_DATE, column.title());
    }

    /// Columns of a party follow each other, its name first.
    private Party party(Column name) {
        var first = name.ordinal();
        var address = new Address(cell(first + 4), cell(first + 5), cell(first + 6), cell(first + 7));
        var isThere = Stream.of(address.street(), address.city(), address.postalCode(), address.country())
                .anyMatch(Optional::isPresent);
        return new Party(
                cell(first),
                cell(first + 1),
                cell(first + 2),
                cell(first + 3),
                isThere ? Optional.of(address) : Optional.empty());
    }

    private Optional<String> cell(int ordinal) {
        return head().text(Column.values()[ordinal]);
    }

    private List<Reference> references() {
        return Stream.of(Target.values())
                .flatMap(target -> head().text(Column.valueOf(target.name() + "_REFERENCE")).stream()
                        .map(number -> new Reference(target, number)))
                .toList();
    }

    private List<Row> rows(String... names) {
        return rows.stream()
                .filter(row -> List.of(names).contains(row.text(Column.ROW).orElse("line")))
                .toList();
    }

    private List<Line> lines() throws Unreadable {
        var lines = new ArrayList<Line>();
        for (var row : rows("line")) {
            lines.add(line(row));
        }
        return lines;
    }

    private Line line(Row row) throws Unreadable {
        var id = row.required(Column.LINE);
        return new Line(
                id,
                new Item(
                        row.text(Column.ITEM),
                        row.text(Column.SELLER_ITEM),
                        row.text(Column.BUYER_ITEM),
                        row.text(Column.GTIN)),
                new Quantity(
                        row.requiredDecimal(Column.QUANTITY),
                        row.text(Column.UNIT).orElse(Quantity.ONE)),
                row.decimal(Column.PRICE),
                Values.priceBase(row.text(Column.PRICE_BASE)),
                row.decimal(Column.AMOUNT),
                row.rate(),
                adjustments(Optional.of(id)));
    }

    /// Those of a line, or of the whole.
    private List<Adjustment> adjustments(Optional<String> line) throws Unreadable {
        var adjustments = new ArrayList<Adjustment>();
        for (var row : rows("allowance", "charge")) {
            if (row.text(Column.LINE).equals(line)) {
                adjustments.add(new Adjustment(
                        Direction.valueOf(row.required(Column.ROW).toUpperCase(Locale.ROOT)),
                        row.requiredDecimal(Column.AMOUNT),
                        row.text(Column.REASON),
                        row.rate()));
            }
        }
        return adjustments;
    }

    private List<TaxSubtotal> taxes() throws Unreadable {
        var taxes = new ArrayList<TaxSubtotal>();
        for (var row : rows("tax")) {
            row.required(Column.TAX_CATEGORY);
            taxes.add(new TaxSubtotal(
                    row.rate().orElseThrow(), row.requiredDecimal(Column.BASE), row.requiredDecimal(Column.AMOUNT)));
        }
        return taxes;
    }

    private Totals totals() throws Unreadable {
        return new Totals(
                head().decimal(Column.TOTAL_LINES),
                head().decimal(Column.TOTAL_ALLOWANCES),
                head().decimal(Column.TOTAL_CHARGES),
                head().decimal(Column.TOTAL_NET),
                head().decimal(Column.TOTAL_TAX),
                head().decimal(Column.TOTAL_GROSS),
                head().decimal(Column.TOTAL_PREPAID),
                head().decimal(Column.TOTAL_ROUNDING),
                head().decimal(Column.TOTAL_PAYABLE));
    }
}

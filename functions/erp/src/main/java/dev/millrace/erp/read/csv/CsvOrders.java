package dev.millrace.erp.read.csv;

import dev.millrace.erp.order.TradeDocument;
import dev.millrace.erp.read.Source;
import dev.millrace.erp.read.StructuredReader;
import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.Unreadable.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Reads CSV with the columns that its header names, in UTF-8; rows with the same `number` are one document.
public final class CsvOrders implements StructuredReader {

    private static final Set<String> ROWS = Set.of("line", "allowance", "charge", "tax");

    @Override
    public boolean isFor(Source source) {
        var line = source.beginning().lines().findFirst().orElse("");
        return Table.header(line).stream()
                .anyMatch(it -> it.filter(Column.NUMBER::equals).isPresent());
    }

    @Override
    public List<TradeDocument> read(Source source) throws Unreadable {
        var byNumber = new LinkedHashMap<String, List<Row>>();
        for (var row : Table.rows(source.bytes())) {
            if (!ROWS.contains(row.text(Column.ROW).orElse("line"))) {
                throw new Unreadable(
                        Reason.MALFORMED, "Row %d is none of line, allowance, charge, tax.".formatted(row.number()));
            }
            byNumber.computeIfAbsent(row.required(Column.NUMBER), _ -> new ArrayList<>())
                    .add(row);
        }
        if (byNumber.isEmpty()) {
            throw new Unreadable(Reason.INCOMPLETE, "There is no row below its header.");
        }
        var documents = new ArrayList<TradeDocument>();
        for (var rows : byNumber.values()) {
            documents.add(new CsvDocument(rows).read());
        }
        return documents;
    }
}

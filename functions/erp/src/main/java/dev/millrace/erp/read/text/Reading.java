package dev.millrace.erp.read.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A document on the way to its fields: its rows, and the labels of each.
///
/// @param monthFirst whether its days are written month first
record Reading(Layout layout, Map<Row, List<LabelHit>> labels, DayGrammar days, boolean monthFirst) {

    static Reading of(List<TextPage> pages, LabelBook book, DayGrammar days) {
        var layout = Layout.of(pages);
        var labels =
                layout.rows().stream().distinct().collect(Collectors.toMap(row -> row, row -> book.in(row.words())));
        var monthFirst = days.isMonthFirst(layout.rows().stream().map(Row::text).toList());
        return new Reading(layout, labels, days, monthFirst);
    }

    List<Row> rows() {
        return layout.rows();
    }

    List<LabelHit> labels(Row row) {
        return labels.getOrDefault(row, List.of());
    }

    boolean has(Row row, Role... roles) {
        return labels(row).stream().anyMatch(hit -> List.of(roles).contains(hit.role()));
    }

    List<Day> days(Row row) {
        return days.in(row.text(), monthFirst);
    }

    /// Whether a cell is nothing but labels.
    boolean isLabel(Cell cell) {
        var row = rows().stream()
                .filter(it -> it.cells().contains(cell))
                .findFirst()
                .orElseThrow();
        var start = 0;
        for (var before : row.cells()) {
            if (before.equals(cell)) {
                break;
            }
            start += before.words().size();
        }
        var end = start + cell.words().size();
        var first = start;
        return labels(row).stream().anyMatch(hit -> hit.start() == first && hit.end() == end);
    }
}

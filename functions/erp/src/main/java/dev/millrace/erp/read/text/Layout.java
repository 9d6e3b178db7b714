package dev.millrace.erp.read.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The rows of a document, from top to bottom.
///
/// A word belongs to the row whose last word it stands beside with at least six tenths of its height: rows may rise or
/// fall a
/// little, as they do on paper that was photographed. A gap wider than a word is high ends a cell.
/// No print has more than 300 rows on a page: of more, the first and the last are kept.
///
/// @param pages what the rows were made of
/// @param byPage the rows of each page, by its number
public record Layout(List<TextPage> pages, List<Row> rows, Map<Integer, List<Row>> byPage) {

    private static final double BESIDE = 0.6;
    private static final double GAP = 1.0;
    private static final int MOST_ROWS = 300;

    /// Puts words into rows and cells.
    public static Layout of(List<TextPage> pages) {
        var rows = new ArrayList<Row>();
        for (var page : pages) {
            var ofPage = lines(page.words()).stream()
                    .map(line -> new Row(page.number(), cells(page.number(), line)))
                    .sorted(Comparator.comparingDouble(row -> row.box().middle()))
                    .toList();
            rows.addAll(Ends.of(ofPage, MOST_ROWS));
        }
        return new Layout(
                List.copyOf(pages), List.copyOf(rows), rows.stream().collect(Collectors.groupingBy(Row::page)));
    }

    /// The rows of one page.
    public List<Row> rowsOf(int page) {
        return byPage.getOrDefault(page, List.of());
    }

    /// How high a page is.
    public double heightOf(int page) {
        return pages.stream()
                .filter(it -> it.number() == page)
                .findFirst()
                .orElseThrow()
                .height();
    }

    /// All cells, row by row.
    public List<Cell> cells() {
        return rows.stream().flatMap(row -> row.cells().stream()).toList();
    }

    /// The rows under one, nearest first, on the same page.
    public List<Row> below(Row row) {
        var page = rowsOf(row.page());
        return page.subList(page.indexOf(row) + 1, page.size());
    }

    private static List<List<Word>> lines(List<Word> words) {
        var lines = new ArrayList<List<Word>>();
        words.stream()
                .sorted(Comparator.comparingDouble(word -> word.box().left()))
                .forEach(word -> lineOf(word, lines).add(word));
        return lines;
    }

    private static List<Word> lineOf(Word word, List<List<Word>> lines) {
        return lines.stream()
                .filter(line -> word.box().besideness(line.getLast().box()) >= BESIDE)
                .max(Comparator.comparingDouble(
                        line -> word.box().besideness(line.getLast().box())))
                .orElseGet(() -> {
                    var line = new ArrayList<Word>();
                    lines.add(line);
                    return line;
                });
    }

    private static List<Cell> cells(int page, List<Word> line) {
        var cells = new ArrayList<Cell>();
        var open = new ArrayList<Word>();
        for (var word : line) {
            if (!open.isEmpty() && gap(open.getLast(), word) > GAP) {
                cells.add(new Cell(page, open));
                open.clear();
            }
            open.add(word);
        }
        cells.add(new Cell(page, open));
        return cells;
    }

    /// In heights of the lower of both words.
    private static double gap(Word left, Word right) {
        var height = Math.min(left.box().height(), right.box().height());
        return (right.box().left() - left.box().right()) / Math.max(1e-6, height);
    }
}

package dev.millrace.erp.read.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.Unreadable.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Rows under a header line, with commas, semicolons or tabs between cells, whichever the header has most of.
final class Table {

    private static final int MOST_ROWS = 200_000;
    private static final Map<String, Column> COLUMNS =
            Arrays.stream(Column.values()).collect(Collectors.toMap(Column::title, Function.identity()));

    private Table() {}

    /// The columns that a header line names, in its order; empty where it names another.
    static List<Optional<Column>> header(String line) {
        return Arrays.stream(line.split(String.valueOf(divider(line)), -1))
                .map(name -> Optional.ofNullable(
                        COLUMNS.get(name.strip().replace("\"", "").toLowerCase(Locale.ROOT))))
                .toList();
    }

    /// What divides cells.
    static char divider(String line) {
        return List.of(',', ';', '\t').stream()
                .max((a, b) -> Long.compare(count(line, a), count(line, b)))
                .orElseThrow();
    }

    private static long count(String line, char character) {
        return line.chars().filter(it -> it == character).count();
    }

    /// All rows.
    ///
    /// @throws Unreadable if it is no CSV
    static List<Row> rows(byte[] bytes) throws Unreadable {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var body = text.startsWith("\ufeff") ? text.substring(1) : text;
        var line = body.lines().findFirst().orElse("");
        var columns = header(line);
        if (columns.stream().anyMatch(Optional::isEmpty)) {
            throw new Unreadable(
                    Reason.MALFORMED,
                    "Its header names a column that is not known; known are %s."
                            .formatted(Arrays.stream(Column.values())
                                    .map(Column::title)
                                    .collect(Collectors.joining(", "))));
        }
        return rows(
                body, divider(line), columns.stream().flatMap(Optional::stream).toList());
    }

    private static List<Row> rows(String body, char divider, List<Column> columns) throws Unreadable {
        var rows = new ArrayList<Row>();
        try (var records = CsvReader.builder().fieldSeparator(divider).ofCsvRecord(body)) {
            for (var row : records) {
                if (rows.size() > MOST_ROWS) {
                    throw new Unreadable(Reason.TOO_LARGE, "More than %,d rows are not read.".formatted(MOST_ROWS));
                }
                rows.add(row(row, columns));
            }
        } catch (CsvParseException | IOException e) {
            throw new Unreadable(
                    Reason.MALFORMED,
                    "It stops being CSV, or has other columns than its header, after row %d.".formatted(rows.size()));
        }
        return rows.isEmpty() ? rows : rows.subList(1, rows.size());
    }

    private static Row row(CsvRecord row, List<Column> columns) {
        var cells = new EnumMap<Column, String>(Column.class);
        for (var i = 0; i < columns.size(); i++) {
            var cell = row.getField(i).strip();
            if (!cell.isEmpty()) {
                cells.put(columns.get(i), cell);
            }
        }
        return new Row(row.getStartingLineNumber(), cells);
    }
}

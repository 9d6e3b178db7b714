package dev.millrace.local.triage;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.millrace.core.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tickets of a file, in order of their time.
///
/// @param leftOut how many rows lack text or category: nothing can be learned from them
public record History(List<HistoricTicket> tickets, int leftOut) {

    public History {
        tickets = List.copyOf(tickets);
    }

    /// Reads CSV with a row of names first, or a JSON object on each line.
    ///
    /// @throws IllegalArgumentException saying what is wrong with which row
    public static History read(Path file, Columns columns) throws IOException {
        var rows = file.toString().endsWith(".csv") ? csv(file) : jsonLines(file);
        var tickets = new ArrayList<HistoricTicket>();
        for (var i = 0; i < rows.size(); i++) {
            columns.ticket(rows.get(i), i).ifPresent(tickets::add);
        }
        tickets.sort(Comparator.comparing(HistoricTicket::at));
        return new History(tickets, rows.size() - tickets.size());
    }

    private static List<Map<String, String>> csv(Path file) throws IOException {
        var rows = new ArrayList<Map<String, String>>();
        try (var reader = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofNamedCsvRecord(file)) {
            reader.forEach(record -> rows.add(record.getFieldsAsMap()));
        }
        return rows;
    }

    private static List<Map<String, String>> jsonLines(Path file) throws IOException {
        var rows = new ArrayList<Map<String, String>>();
        for (var line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                var row = new HashMap<String, String>();
                Json.parse(line.getBytes(StandardCharsets.UTF_8))
                        .properties()
                        .forEach(field ->
                                row.put(field.getKey(), field.getValue().asString()));
                rows.add(row);
            }
        }
        return rows;
    }
}

package dev.millrace.local.triage;

import dev.millrace.core.text.RawText;
import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.Level;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a history calls its columns.
///
/// @param text of the ticket
/// @param category that people gave it
public record Columns(String text, String category) {

    /// `text` and `category`.
    public static final Columns USUAL = new Columns("text", "category");

    private static final String ONE = "all";

    /// The ticket of a row. Where there are no columns `impact`, `urgency` and `group`, all tickets are alike in them;
    /// where there is no `time`, each came a second after the one before.
    ///
    /// @param row its position, from 0
    /// @throws IllegalArgumentException saying what is wrong with the row
    HistoricTicket ticket(Map<String, String> values, int row) {
        var labels = new Labels(
                required(values, category, row),
                level(values, "impact"),
                level(values, "urgency"),
                find(values, "group").orElse(ONE));
        var at = find(values, "time").map(Instant::parse).orElseGet(() -> Instant.EPOCH.plusSeconds(row));
        return new HistoricTicket(new RawText(required(values, text, row)), labels, at);
    }

    private static String required(Map<String, String> values, String column, int row) {
        return find(values, column)
                .orElseThrow(() -> new IllegalArgumentException(
                        "row %d has no %s: name the columns with --text and --category".formatted(row + 1, column)));
    }

    private static Level level(Map<String, String> values, String column) {
        return find(values, column)
                .map(value -> Level.valueOf(value.toUpperCase(Locale.ROOT)))
                .orElse(Level.MEDIUM);
    }

    private static Optional<String> find(Map<String, String> values, String column) {
        return Optional.ofNullable(values.get(column)).map(String::strip).filter(value -> !value.isEmpty());
    }
}

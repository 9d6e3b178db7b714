package dev.millrace.local.triage;

import dev.millrace.core.text.RawText;
import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.Level;
import java.time.DateTimeException;
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

    /// The ticket of a row; nothing if it lacks text or category. Where there are no columns `impact`, `urgency` and
    /// `group`, all tickets are alike in them; where there is no `time`, each came a second after the one before.
    ///
    /// @param row its position, from 0
    /// @throws IllegalArgumentException saying what is wrong with the row
    Optional<HistoricTicket> ticket(Map<String, String> values, int row) {
        try {
            return find(values, category)
                    .flatMap(label -> find(values, text).map(words -> {
                        var labels = new Labels(
                                label,
                                level(values, "impact"),
                                level(values, "urgency"),
                                find(values, "group").orElse(ONE));
                        return new HistoricTicket(new RawText(words), labels, time(values, row));
                    }));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("row %d: %s".formatted(row + 1, e.getMessage()), e);
        }
    }

    private static Instant time(Map<String, String> values, int row) {
        return find(values, "time").map(Instant::parse).orElseGet(() -> Instant.EPOCH.plusSeconds(row));
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

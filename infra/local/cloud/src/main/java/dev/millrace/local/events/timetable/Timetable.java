package dev.millrace.local.events.timetable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/// When something is due.
@FunctionalInterface
public interface Timetable {

    Optional<Instant> nextAfter(Instant instant);

    /// Reads `rate(…)`, `cron(…)` or `at(…)`.
    ///
    /// @param anchor from when a rate counts
    /// @throws IllegalArgumentException if it is none of them
    static Timetable of(String expression, ZoneId zone, Instant anchor) {
        var form = Form.PATTERN.matcher(expression);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "The schedule expression %s is none of rate(5 minutes),".formatted(expression)
                            + " cron(0 8 * * ? *) and at(2026-01-31T08:00:00)");
        }
        try {
            return switch (form.group("kind")) {
                case "rate" -> Rate.parse(form.group("value"), anchor);
                case "cron" -> CronTimetable.parse(form.group("value"), zone);
                default ->
                    once(LocalDateTime.parse(form.group("value")).atZone(zone).toInstant());
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "The schedule expression %s is not valid: %s".formatted(expression, e.getMessage()), e);
        }
    }

    static Timetable once(Instant instant) {
        return after -> Optional.of(instant).filter(it -> it.isAfter(after));
    }

    /// Only what is due from the start to the end, both included.
    default Timetable between(Instant start, Instant end) {
        return after -> {
            var from = after.isBefore(start) ? start.minusNanos(1) : after;
            return nextAfter(from).filter(it -> !it.isAfter(end));
        };
    }
}

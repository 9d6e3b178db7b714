package dev.millrace.local.events.timetable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// Every so often from an anchor on.
record Rate(Duration period, Instant anchor) implements Timetable {

    private static final Pattern FORM = Pattern.compile("(?<count>[1-9]\\d{0,5}) (?<unit>minute|hour|day)(?<many>s?)");

    /// Reads the inside of `rate(…)`, such as `5 minutes`.
    static Rate parse(String text, Instant anchor) {
        var form = FORM.matcher(text);
        if (!form.matches()
                || form.group("count").equals("1") != form.group("many").isEmpty()) {
            throw new IllegalArgumentException("write it as \"1 minute\", \"5 minutes\", \"1 hour\" or \"2 days\"");
        }
        long count = Long.parseLong(form.group("count"));
        return new Rate(
                switch (form.group("unit")) {
                    case "minute" -> Duration.ofMinutes(count);
                    case "hour" -> Duration.ofHours(count);
                    default -> Duration.ofDays(count);
                },
                anchor);
    }

    @Override
    public Optional<Instant> nextAfter(Instant instant) {
        if (instant.isBefore(anchor)) {
            return Optional.of(anchor);
        }
        long passed = Duration.between(anchor, instant).dividedBy(period);
        return Optional.of(anchor.plus(period.multipliedBy(passed + 1)));
    }
}

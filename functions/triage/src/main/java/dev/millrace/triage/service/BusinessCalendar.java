package dev.millrace.triage.service;

import dev.millrace.triage.service.Hours.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// When a service desk is there. Time counts while it is open, as it passes: an hour that the clocks skip is none, and
/// one that they show twice is two.
///
/// @param week opening hours by day; a day that is missing is closed
/// @param holidays days on which it is closed, by the calendar of the zone
public record BusinessCalendar(ZoneId zone, Map<DayOfWeek, List<Hours>> week, Set<LocalDate> holidays) {

    private static final int DAYS_LOOKED_AT = 3_660;

    public BusinessCalendar {
        week = sorted(week);
        holidays = Set.copyOf(holidays);
        week.values().forEach(BusinessCalendar::requireApart);
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a calendar must be open on some day");
        }
    }

    /// The first instant by which it was open for that long since the start.
    ///
    /// @param open more than nothing
    /// @throws IllegalStateException if that lies more than ten years ahead
    public Instant after(Instant start, Duration open) {
        if (!open.isPositive()) {
            throw new IllegalArgumentException("a promise takes some time");
        }
        var left = open;
        var spans = days(start).limit(DAYS_LOOKED_AT).flatMap(this::spans).iterator();
        while (spans.hasNext()) {
            var span = spans.next().since(start);
            var passes = Duration.between(span.from(), span.until());
            if (passes.compareTo(left) >= 0) {
                return span.from().plus(left);
            }
            left = left.minus(passes);
        }
        throw new IllegalStateException("the calendar is not open for %s in ten years".formatted(open));
    }

    /// How long it is open from the start to the end.
    public Duration openBetween(Instant start, Instant end) {
        var last = end.atZone(zone).toLocalDate();
        return days(start)
                .takeWhile(day -> !day.isAfter(last))
                .flatMap(this::spans)
                .map(span -> span.since(start).before(end))
                .map(span -> Duration.between(span.from(), span.until()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Stream<LocalDate> days(Instant start) {
        return Stream.iterate(start.atZone(zone).toLocalDate(), day -> day.plusDays(1));
    }

    private Stream<Span> spans(LocalDate day) {
        return holidays.contains(day)
                ? Stream.empty()
                : week.getOrDefault(day.getDayOfWeek(), List.of()).stream().map(hours -> hours.on(day, zone));
    }

    private static Map<DayOfWeek, List<Hours>> sorted(Map<DayOfWeek, List<Hours>> week) {
        var sorted = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        week.forEach((day, hours) -> sorted.put(
                day, hours.stream().sorted(Comparator.comparing(Hours::from)).toList()));
        return Map.copyOf(sorted);
    }

    private static void requireApart(List<Hours> day) {
        for (var i = 1; i < day.size(); i++) {
            if (!day.get(i - 1).endBefore(day.get(i))) {
                throw new IllegalArgumentException("opening hours of a day must not overlap");
            }
        }
    }
}

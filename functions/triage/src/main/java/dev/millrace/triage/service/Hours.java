package dev.millrace.triage.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// Opening hours of a day, by the clocks of the zone.
///
/// @param until exclusive; midnight is the end of the day
public record Hours(LocalTime from, LocalTime until) {

    public Hours {
        if (!until.equals(LocalTime.MIDNIGHT) && !from.isBefore(until)) {
            throw new IllegalArgumentException("opening hours must begin before they end");
        }
    }

    /// These hours on that day.
    Span on(LocalDate day, ZoneId zone) {
        var end = until.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
        return new Span(WallClock.instant(zone, day.atTime(from)), WallClock.instant(zone, end.atTime(until)));
    }

    /// Whether they end before those begin, or at that moment.
    boolean endBefore(Hours others) {
        return !until.equals(LocalTime.MIDNIGHT) && !until.isAfter(others.from);
    }

    /// A stretch of time.
    ///
    /// @param until exclusive
    record Span(Instant from, Instant until) {

        /// The part of it from then on, empty if there is none.
        Span since(Instant start) {
            var later = from.isBefore(start) ? start : from;
            return new Span(later, later.isBefore(until) ? until : later);
        }

        /// The part of it before then, empty if there is none.
        Span before(Instant end) {
            var earlier = until.isAfter(end) ? end : until;
            return new Span(earlier.isBefore(from) ? earlier : from, earlier);
        }
    }
}

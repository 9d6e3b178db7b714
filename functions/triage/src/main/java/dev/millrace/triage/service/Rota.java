package dev.millrace.triage.service;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Who of a group is on duty: each week the next one, from the hand-over on, by the clocks of the zone.
///
/// @param since the first hand-over; nobody is on duty before
/// @param people in turn, at least one
/// @param overrides who stands in; the first that fits counts
public record Rota(ZoneId zone, LocalDateTime since, List<String> people, List<StandIn> overrides) {

    public Rota {
        people = List.copyOf(people);
        overrides = List.copyOf(overrides);
        if (people.isEmpty()) {
            throw new IllegalArgumentException("a rota needs somebody");
        }
    }

    /// Somebody who is on duty in the place of whoever would be.
    ///
    /// @param until exclusive
    public record StandIn(Instant from, Instant until, String person) {

        public StandIn {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("a stand-in must begin before it ends");
            }
        }

        boolean holdsAt(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    /// Who is on duty then.
    public Optional<String> onDuty(Instant at) {
        return overrides.stream()
                .filter(standIn -> standIn.holdsAt(at))
                .map(StandIn::person)
                .findFirst()
                .or(() -> inTurn(at));
    }

    private Optional<String> inTurn(Instant at) {
        if (at.isBefore(handOver(0))) {
            return Optional.empty();
        }
        var week = ChronoUnit.WEEKS.between(since, at.atZone(zone).toLocalDateTime());
        // Clocks that are set back show times before the hand-over once more after it.
        var begun = at.isBefore(handOver(week + 1)) ? week : week + 1;
        return Optional.of(people.get((int) (begun % people.size())));
    }

    private Instant handOver(long week) {
        return WallClock.instant(zone, since.plusWeeks(week));
    }
}

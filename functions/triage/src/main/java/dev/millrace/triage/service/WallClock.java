package dev.millrace.triage.service;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// When the clocks of a zone show something.
final class WallClock {

    private WallClock() {}

    /// The instant at which clocks there reach that time. A time that they skip is reached when they skip it; of one
    /// that they show twice it is the first. So later times never come earlier, and no time is counted twice.
    static Instant instant(ZoneId zone, LocalDateTime time) {
        var transition = zone.getRules().getTransition(time);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : time.atZone(zone).toInstant();
    }
}

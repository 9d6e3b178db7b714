package dev.millrace.bench.suite;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What became of a ticket, by the history of its execution.
///
/// @param sent just before it was put on the bus
/// @param routed when it was first decided where it goes, or that people are asked
/// @param filed when it was in a desk; absent where people are asked
record Triage(Instant sent, Instant routed, Optional<Instant> filed) {

    double secondsToRouted() {
        return seconds(routed);
    }

    Optional<Double> secondsToFiled() {
        return filed.map(this::seconds);
    }

    private double seconds(Instant then) {
        return Duration.between(sent, then).toNanos() / 1e9;
    }
}

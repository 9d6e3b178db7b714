package dev.millrace.local.lambda;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/// An asynchronous event that is not done with yet.
///
/// @param acceptedAt when the caller got its 202
/// @param failures how often the function failed on it
/// @param throttles how often it was throttled since
/// @param dueAt when to try it (again)
record PendingEvent(
        String id,
        String function,
        byte[] payload,
        Optional<String> traceHeader,
        Instant acceptedAt,
        int failures,
        int throttles,
        Instant dueAt)
        implements Delayed {

    /// Wakes a worker up, due before anything else.
    static PendingEvent wakeUp() {
        return new PendingEvent("", "", new byte[0], Optional.empty(), Instant.EPOCH, 0, 0, Instant.EPOCH);
    }

    static PendingEvent accepted(String function, Invocation invocation, Instant now) {
        return new PendingEvent(
                invocation.id(), function, invocation.payload(), invocation.traceHeader(), now, 0, 0, now);
    }

    PendingEvent failedOnce(Instant dueAgain) {
        return new PendingEvent(id, function, payload, traceHeader, acceptedAt, failures + 1, 0, dueAgain);
    }

    PendingEvent throttledOnce(Instant dueAgain) {
        return new PendingEvent(id, function, payload, traceHeader, acceptedAt, failures, throttles + 1, dueAgain);
    }

    boolean isOlderThan(Duration age, Instant at) {
        return acceptedAt.plus(age).isBefore(at);
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(Duration.between(Instant.now(), dueAt));
    }

    @Override
    public int compareTo(Delayed other) {
        return dueAt.compareTo(((PendingEvent) other).dueAt);
    }
}

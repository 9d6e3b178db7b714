package dev.millrace.acceptance;

import dev.millrace.local.statemachines.SystemTimekeeper;
import dev.millrace.local.statemachines.Timekeeper;
import java.time.Duration;
import java.time.Instant;

/// A clock that runs a hundred times as fast, so that a dozen retries take seconds.
final class FastTimekeeper implements Timekeeper {

    private static final int TIMES = 100;

    private final SystemTimekeeper real = new SystemTimekeeper();
    private final Instant start = real.now();

    @Override
    public Instant now() {
        return start.plus(Duration.between(start, real.now()).multipliedBy(TIMES));
    }

    @Override
    public void wakeAt(Instant when, Runnable action) {
        real.wakeAt(start.plus(Duration.between(start, when).dividedBy(TIMES)), action);
    }

    @Override
    public void close() {
        real.close();
    }
}

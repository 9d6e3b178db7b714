package dev.millrace.local.statemachines;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The real time. One thread waits for all deadlines; what they trigger runs elsewhere.
public final class SystemTimekeeper implements Timekeeper {

    private final InstantSource clock = InstantSource.system();
    private final ScheduledExecutorService waiting = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("state-machine-deadlines").factory());

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void wakeAt(Instant when, Runnable action) {
        var delay = Math.max(0, Duration.between(now(), when).toMillis() + 1);
        var unused = waiting.schedule(() -> Thread.ofVirtual().start(action), delay, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        waiting.shutdownNow();
    }
}

package dev.millrace.local.events;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A pace for tests: work is done at once where it is started, pauses pass in no time, and nothing happens by itself.
final class StepByStep implements Pace {

    private final List<Runnable> repeated = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private boolean interrupting;

    /// From now on whoever pauses is interrupted, as if the process were ending.
    StepByStep interruptingPauses() {
        interrupting = true;
        return this;
    }

    void advance(Duration duration) {
        now = now.plus(duration);
        repeated.forEach(Runnable::run);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
        if (interrupting) {
            throw new InterruptedException();
        }
        now = now.plus(duration);
    }

    @Override
    public void start(Runnable work) {
        work.run();
        Thread.interrupted();
    }

    @Override
    public void repeat(Runnable work) {
        repeated.add(work);
    }

    @Override
    public void close() {}
}

package dev.millrace.local.statemachines;

import java.time.Instant;

/// Tells the time, and wakes the engine.
public interface Timekeeper extends AutoCloseable {

    Instant now();

    /// Runs the action once the time has come, soon if it already has.
    void wakeAt(Instant when, Runnable action);

    @Override
    void close();
}

package dev.millrace.rego;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Interrupts the thread that set it, unless that is done in time. Work stays on the caller's thread: handing it to
/// another costs two switches of threads, which on a busy machine take longer than a policy does.
final class Deadline implements Runnable {

    private enum State {
        RUNNING,
        DONE,
        OVERDUE,
        INTERRUPTED
    }

    private static final ScheduledThreadPoolExecutor TIMER = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("rego-deadline").factory());

    private final Thread caller = Thread.currentThread();
    private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);

    private Deadline() {}

    /// Sets one for the current thread. A deadline that was met stays with the timer until it would have passed:
    /// taking it out would cost more.
    static Deadline in(Duration time) {
        var deadline = new Deadline();
        var _ = TIMER.schedule(deadline, time.toNanos(), TimeUnit.NANOSECONDS);
        return deadline;
    }

    /// Tells that the work has ended, one way or the other. Afterwards no interrupt of this deadline is pending.
    ///
    /// @return whether it ended in time
    boolean met() {
        if (state.compareAndSet(State.RUNNING, State.DONE)) {
            return true;
        }
        while (state.get() != State.INTERRUPTED) {
            Thread.onSpinWait();
        }
        var _ = Thread.interrupted();
        return false;
    }

    @Override
    public void run() {
        if (state.compareAndSet(State.RUNNING, State.OVERDUE)) {
            caller.interrupt();
            state.set(State.INTERRUPTED);
        }
    }
}
